/**
 * News as people marked its times: TimeML files (`.tml`) as TempEval-3 gave them out. Gives the plain text inside TEXT, tags
 * taken out and entities decoded, the document creation time, and the TIMEX3 spans in UTF-16 code units of that text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type MarkedTime = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
};

export type MarkedDocument = {
  /** The file's name without its ending. */
  readonly doc: string;
  /** As written in the file: `1998-02-27T08:17:00`; null where none is marked. */
  readonly dct: string | null;
  readonly text: string;
  readonly times: readonly MarkedTime[];
};

/** All `.tml` files of the folders, by name within each. */
export function readTimeMl(folders: readonly string[]): MarkedDocument[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".tml") && !file.startsWith("._"))
      .toSorted()
      .map((file) => parseTimeMl(readFileSync(join(folder, file), "utf8"), file.slice(0, -".tml".length))),
  );
}

export function parseTimeMl(xml: string, doc: string): MarkedDocument {
  const begin = /<TEXT\b[^>]*>/u.exec(xml);
  if (begin === null) throw new Error(`${doc} has no TEXT element.`);
  const from = begin.index + begin[0].length;
  const to = xml.indexOf("</TEXT>", from);
  const body = xml.slice(from, to < 0 ? undefined : to).replace(/<!--[\s\S]*?-->/gu, "");
  return { doc, dct: creationTime(xml), ...readBody(body) };
}

function creationTime(xml: string): string | null {
  const dct = /<DCT\b[^>]*>([\s\S]*?)<\/DCT>/u.exec(xml)?.[1] ?? "";
  const tag = /<TIMEX3\b([^>]*)>/u.exec(dct) ?? /<TIMEX3\b([^>]*functionInDocument="CREATION_TIME"[^>]*)>/u.exec(xml);
  return tag === null ? null : (attributesOf(tag[1]!).get("value") ?? null);
}

/** Text and spans; white space at a span's borders is left out, and so is a span of nothing else. */
function readBody(body: string): { text: string; times: MarkedTime[] } {
  let text = "";
  const open: { start: number; attributes: Map<string, string> }[] = [];
  const times: MarkedTime[] = [];
  for (const [, closing, name, attributes, empty, plain] of body.matchAll(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s[^<>]*?)?)(\/?)>|([^<]+|<)/gu,
  )) {
    if (plain !== undefined) text += decodeEntities(plain);
    else if (name !== "TIMEX3" || empty === "/") continue;
    else if (closing !== "/") open.push({ start: text.length, attributes: attributesOf(attributes ?? "") });
    else {
      const tag = open.pop();
      const time = tag === undefined ? null : trimmed(text, tag.start, tag.attributes);
      if (time !== null) times.push(time);
    }
  }
  return { text, times: times.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

function trimmed(text: string, from: number, attributes: ReadonlyMap<string, string>): MarkedTime | null {
  const words = text.slice(from);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  if (end <= start) return null;
  const type = attributes.get("type") ?? "";
  return { start, end, text: text.slice(start, end), type, value: attributes.get("value") ?? "" };
}

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu);
  return new Map([...found].map(([, name = "", double, single]) => [name, decodeEntities(double ?? single ?? "")]));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/gu, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return Number.isFinite(code) ? String.fromCodePoint(code) : whole;
  });
}
