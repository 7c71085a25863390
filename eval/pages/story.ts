/**
 * The invented stories of `stories/`: front matter, then paragraphs parted by empty lines. Lines within a paragraph are joined. "## " is a
 * heading, "> " a block quotation, "- " an item of a list, `**…**` a question of an interview.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export type Block = {
  readonly kind: "paragraph" | "heading" | "quotation" | "list" | "question";
  /** One, but for a list, where each item is one. */
  readonly lines: readonly string[];
};

export type Story = {
  /** The file's name without its ending: it becomes part of the address. */
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly section: string;
  readonly author: string;
  /** A date-time in the outlet's own zone. */
  readonly published: string;
  readonly modified: string | null;
  readonly blocks: readonly Block[];
};

const STORIES = join(import.meta.dirname, "stories");

export function readStories(): Story[] {
  return readdirSync(STORIES)
    .toSorted()
    .map((file) => {
      const [, head = "", body = ""] = readFileSync(join(STORIES, file), "utf8").split(/^---\n/mu);
      // Dates stay as they are written: the zone is the outlet's.
      const fields: Omit<Story, "slug" | "blocks"> = parse(head, { schema: "core" });
      const blocks = body.trim().split("\n\n").map(parseBlock);
      return { ...fields, slug: file.replace(/\.md$/u, ""), blocks };
    });
}

/** The words of the article, which an extraction should give: nothing of what stands around them. */
export function wordsOf({ blocks }: Story): string {
  return blocks.flatMap(({ lines }) => lines).join("\n\n");
}

function parseBlock(written: string): Block {
  const text = written.replaceAll("\n", " ").trim();
  if (text.startsWith("## ")) return { kind: "heading", lines: [text.slice(3)] };
  if (text.startsWith("> ")) return { kind: "quotation", lines: [text.slice(2)] };
  if (text.startsWith("**")) return { kind: "question", lines: [text.replaceAll("**", "")] };
  if (text.startsWith("- ")) return { kind: "list", lines: written.split("\n").map((line) => line.slice(2)) };
  return { kind: "paragraph", lines: [text] };
}
