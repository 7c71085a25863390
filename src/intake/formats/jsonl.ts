/**
 * One JSON article a line, `{"id","text","published"?,"title"?,"outlet"?,"url"?,"byline"?,"rendition"?}` → the articles, their texts
 * unchanged. The same lines as `--jsonl` takes, for whoever does not say so; that one reads streams of any length. A line that
 * is no article is told by its number and its id, and spoils no other.
 */
import { HearsayError } from "../../base/error.ts";
import type { Contents, Trouble } from "../contents.ts";
import { isJsonObject, type JsonObject, opensJson } from "../feeds/json.ts";
import type { Format } from "../format.ts";
import type { Received } from "../received.ts";

export const jsonl: Format = {
  name: "jsonl",
  endings: [".jsonl", ".ndjson"],
  mediaTypes: ["application/jsonl", "application/x-ndjson", "application/x-jsonlines"],
  detect: (text) => opensJson(text) && isArticle(firstLine(text)),
  parse: async (text) => parseLines(text),
};

/** As JSON; null where it is none, as the first line of one value over many lines. */
function firstLine(text: string): unknown {
  const start = text.trimStart();
  return tryParse(start.slice(0, start.indexOf("\n") + 1 || start.length));
}

function tryParse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isArticle(value: unknown): value is JsonObject & { readonly text: string } {
  return isJsonObject(value) && typeof value["text"] === "string";
}

function parseLines(text: string): Omit<Contents, "format"> {
  const articles: Received[] = [];
  const troubles: Trouble[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const json = tryParse(line);
    const wrong = json === null ? "is not JSON" : findFault(json);
    if (wrong === null && isArticle(json)) articles.push(buildArticle(json));
    else troubles.push(describeLine(index + 1, json, wrong ?? "is no article"));
  }
  return { articles, leads: [], troubles, feed: null };
}

const FIELDS = ["url", "outlet", "byline", "title", "published", "modified", "language"] as const;

/** What keeps a line from being an article; null for nothing. */
function findFault(json: unknown): string | null {
  if (!isArticle(json)) return 'is no article: it needs at least {"id", "text"}';
  if (json.text.trim() === "") return "has nothing to read: its text is empty";
  const wrong = FIELDS.find((field) => typeof (json[field] ?? "") !== "string" && !isYear(field, json[field]));
  if (wrong !== undefined) return `is no article at "${wrong}": it must be a string`;
  return RENDITIONS.has(json["rendition"] ?? null)
    ? null
    : 'is no article at "rendition": it must be original, excerpt or restated';
}

/** A year may stand without quotation marks. */
function isYear(field: string, value: unknown): boolean {
  return field === "published" && typeof value === "number";
}

const RENDITIONS: ReadonlySet<unknown> = new Set([null, "original", "excerpt", "restated"]);

function buildArticle(json: JsonObject & { readonly text: string }): Received {
  const fields = FIELDS.map((field) => [field, writeField(json[field])] as const);
  const rendition = json["rendition"];
  return {
    text: json.text,
    ...Object.fromEntries(fields),
    ...((rendition === "original" || rendition === "excerpt" || rendition === "restated") && { rendition }),
  };
}

/** "" is absent. */
function writeField(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function describeLine(number: number, json: unknown, wrong: string): Trouble {
  const id = isJsonObject(json) ? json["id"] : null;
  const name =
    typeof id === "string" || typeof id === "number"
      ? `line ${number} ("${String(id).slice(0, 80)}")`
      : `line ${number}`;
  const code = json === null ? "jsonl/not-json" : "jsonl/not-a-document";
  return { name, error: new HearsayError(code, `Line ${number} ${wrong}.`) };
}
