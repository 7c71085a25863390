/** A story as a publishing system has it: its address, its outlet, and the clutter that goes around it. */
import type { Block, Story } from "./story.ts";

export type Teaser = { readonly title: string; readonly url: string; readonly day: string };
export type Comment = { readonly name: string; readonly text: string };

export type Post = {
  readonly story: Story;
  readonly outlet: string;
  readonly url: string;
  readonly sections: readonly string[];
  readonly related: readonly Teaser[];
  readonly popular: readonly Teaser[];
  readonly captions: readonly string[];
  readonly credit: string;
  readonly bio: string;
  readonly comments: readonly Comment[];
  readonly newsletter: string;
  readonly cookies: string;
};

/** A system's way to write a page. */
export type System = {
  /** As its makers call it, or what it is like: "WordPress, block theme". */
  readonly name: string;
  readonly outlet: string;
  readonly render: (post: Post) => string;
};

/** The text with what HTML reserves written as entities. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The blocks of the article in the system's own elements, with what it puts between them: `after[2]` follows the second block. */
export function weave(
  blocks: readonly Block[],
  write: (block: Block) => string,
  after: Readonly<Record<number, string>>,
): string {
  return blocks.map((block, index) => `${write(block)}\n${after[index + 1] ?? ""}`).join("\n");
}

/** A block in plain elements, each with the attributes given. */
export function writeBlock(block: Block, attributes = ""): string {
  const text = escape(block.lines[0] ?? "");
  if (block.kind === "heading") return `<h2${attributes}>${text}</h2>`;
  if (block.kind === "quotation") return `<blockquote${attributes}><p>${text}</p></blockquote>`;
  if (block.kind === "question") return `<p${attributes}><strong>${text}</strong></p>`;
  if (block.kind === "paragraph") return `<p${attributes}>${link(text)}</p>`;
  return `<ul${attributes}>${block.lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>`;
}

/** A few words of a paragraph lead to another article, as editors do. */
function link(text: string): string {
  return text.replace(
    /\b(the streaming service|Pell Street Pictures|the last season|a report|a sentence|Hollow Crown)\b/u,
    '<a href="/tag/topic">$1</a>',
  );
}

/** "March 14, 2025". */
export function writeDay(date: string): string {
  return new Date(`${date.slice(0, 10)}T12:00:00Z`).toLocaleDateString("en-US", {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });
}

/** Structured data as a script element. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

export function times<Item>(items: readonly Item[], write: (item: Item, index: number) => string): string {
  return items.map(write).join("\n");
}
