/**
 * Markdown → plain paragraphs, an empty line between them, and the first `# heading` as the headline.
 *
 * Marks of emphasis, links and lists go, their words stay; pictures, rules and footnote marks go whole. A list item, a
 * heading and a row of a table are paragraphs of their own.
 */
import { decodeHTML } from "entities";
import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { markQuotation } from "../quotation-marks.ts";
import type { Received } from "../received.ts";
import { splitFrontMatter } from "./front-matter.ts";

export function parseMarkdown(text: string): Received {
  const front = splitFrontMatter(text);
  const tokens = parseTokens(front?.rest ?? text);
  const first = tokens.find((token) => !isNoText(token));
  const heading = first !== undefined && first.type === "heading" && first["depth"] === 1 ? first : undefined;
  const body = tokens.filter((token) => token !== heading).flatMap(writeBlock);
  // A headline and nothing else is a text of one line.
  if (heading !== undefined && body.length === 0) return { ...front?.fields, text: writeWords([heading]) };
  return {
    ...front?.fields,
    title: heading === undefined ? (front?.fields.title ?? null) : writeWords([heading]),
    text: body.join("\n\n"),
  };
}

/** What is nested deeper than any article exhausts the parser; such a text counts as one paragraph. */
function parseTokens(text: string): readonly Token[] {
  try {
    return lexer(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ type: "text", raw: text, text } satisfies Tokens.Text];
  }
}

/** Pictures and space may stand above the headline. */
function isNoText(token: Token): boolean {
  return writeBlock(token).length === 0;
}

/** A block's paragraphs. */
function writeBlock(block: Token): string[] {
  const token = known(block);
  switch (token.type) {
    case "space":
    case "hr":
    case "def":
      return [];
    case "list":
      return token.items.flatMap((item) => item.tokens.flatMap(writeBlock));
    case "blockquote":
      return markQuotation(token.tokens.flatMap(writeBlock));
    case "table":
      return [token.header, ...token.rows].flatMap((row) =>
        keepText(row.map((cell) => writeWords(cell.tokens)).join(" | ")),
      );
    case "html":
      return keepText(decodeHTML(token.text.replaceAll(/<!--[\s\S]*?-->|<[^>]*>/gu, " ")));
    case "code":
      return keepText(token.text);
    default:
      return keepText(writeWords([token]));
  }
}

/** The words of a paragraph, a heading or a cell. */
function writeWords(tokens: readonly Token[]): string {
  return tokens.map(writePiece).join("").trim();
}

/** Line breaks are spaces but for those asked for. */
function writePiece(piece: Token): string {
  const token = known(piece);
  switch (token.type) {
    case "br":
      return "\n";
    case "image":
      return "";
    case "html":
      return /^<br\b/iu.test(token.raw) ? "\n" : "";
    case "escape":
    case "codespan":
      return token.text;
    default:
      if ("tokens" in token && token.tokens !== undefined) return token.tokens.map(writePiece).join("");
      return decodeHTML("text" in token ? token.text : token.raw)
        .replaceAll(/\[\^[^\]\s]{1,40}\]/gu, "")
        .replaceAll(/[ \t]*\r?\n[ \t]*/gu, " ");
  }
}

/** The library's type leaves room for extensions; there are none, so that a token is one of its own. */
function known(token: Token): MarkedToken {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return token as MarkedToken;
}

function keepText(text: string): string[] {
  const trimmed = text.trim();
  return trimmed === "" ? [] : [trimmed];
}
