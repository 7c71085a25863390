/**
 * The YAML block above a Markdown article → fields of a document, and the rest.
 *
 *     ---
 *     title: Saltmarsh: The Deep renewed
 *     date: 2025-03-14
 *     author: [Edda Marlow]
 *     ---
 *
 * A title with a colon, as above, is no YAML but often written; such values are put in quotation marks first.
 */
import { isMap, parseDocument } from "yaml";
import { parseDateline } from "../dateline.ts";
import type { Received } from "../received.ts";

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** `key: value with: a colon`, where the value is not quoted or structured already. */
const UNQUOTED = /^([\w-]+):[ \t]+(?!["'[{|>&*!])(.*(?::(?:\s|$)|\s#).*)$/gmu;

/** What the fields are called in the wild. */
const KEYS = {
  title: ["title", "headline"],
  published: ["published", "date", "pubdate", "publishdate", "datepublished", "published_at", "publish_date"],
  modified: ["modified", "updated", "lastmod", "datemodified", "updated_at"],
  byline: ["byline", "author", "authors", "by"],
  outlet: ["outlet", "publisher", "publication", "site", "site_name"],
  url: ["url", "link", "canonical", "canonical_url", "source_url", "source"],
  language: ["language", "lang"],
  rendition: ["rendition"],
} as const;

type Fields = Omit<Received, "text">;

/** Null where the text opens with no such block: a line of hyphens alone is a rule. */
export function splitFrontMatter(text: string): { readonly fields: Fields; readonly rest: string } | null {
  const block = BLOCK.exec(text);
  const values = block === null ? null : parseValues(block[1] ?? "");
  if (block === null || values === null) return null;
  const find = (key: keyof typeof KEYS): string | null => {
    const found = KEYS[key].map((name) => values.get(name)).find((value) => value !== undefined && value !== "");
    return found ?? null;
  };
  const rendition = find("rendition");
  return {
    fields: {
      title: find("title"),
      published: readDate(find("published")),
      modified: readDate(find("modified")),
      byline: find("byline"),
      outlet: find("outlet"),
      url: find("url"),
      language: find("language"),
      rendition: rendition === "excerpt" || rendition === "restated" ? rendition : null,
    },
    rest: text.slice(block[0].length),
  };
}

/** Whatever is odd in a block is its writer's affair: no warnings of the library on the terminal. */
const QUIET = { logLevel: "error" } as const;

/** Keys in lower case; lists joined by commas. Null where it is no table of keys. */
function parseValues(yaml: string): ReadonlyMap<string, string> | null {
  const written = parseDocument(yaml, QUIET);
  const parsed =
    written.errors.length === 0
      ? written
      : parseDocument(
          yaml.replaceAll(UNQUOTED, (_line, key: string, value: string) => `${key}: ${JSON.stringify(value)}`),
          QUIET,
        );
  if (parsed.errors.length > 0 || !isMap(parsed.contents)) return null;
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(Object(toTable(parsed)))) values.set(key.toLowerCase(), writeValue(value));
  return values;
}

/** An empty table where aliases multiply without measure, which no article needs. */
function toTable(parsed: { toJS(options: { readonly maxAliasCount: number }): unknown }): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 10 });
  } catch {
    return {};
  }
}

/** A list of names, each perhaps a table with a `name`, is as deep as it gets; an alias may name what it stands in. */
const DEEPEST = 4;

function writeValue(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return "";
  if (Array.isArray(value)) {
    return value
      .map((one) => writeValue(one, depth + 1))
      .filter(Boolean)
      .join(", ");
  }
  if (typeof value === "object" && value !== null && "name" in value) return writeValue(value.name, depth + 1);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

const readDate = (written: string | null): string | null => (written === null ? null : parseDateline(written));
