/**
 * ninjs, the JSON of news agencies (IPTC, versions 1 to 3) → its articles. Names changed their case and some became lists from
 * version to version; all are read.
 *
 * What the agency withholds or has cancelled (`pubstatus`) is a trouble of the code `input/withdrawn` whose name is the item's `uri`,
 * so that whoever adds can find and forget what was kept of it; it never becomes an article. An embargo is not looked at: what
 * is taken in is told to nobody, and there is no clock here.
 */
import { HearsayError } from "../../base/error.ts";
import type { Contents, Trouble } from "../contents.ts";
import { type FeedItem, markup, NO_FEED, plain, type Words } from "../feeds/feed.ts";
import { parseFeedDate } from "../feeds/feed-date.ts";
import { isJsonObject, type JsonObject, opensJson, parseJson } from "../feeds/json.ts";
import type { Format } from "../format.ts";

/** Words that no other JSON has beside a `uri`. */
const MARKS =
  /"(?:pubstatus|versioncreated|representationtype|body_text|body_x?html|bodies|headlines)"\s{0,100}:|"ninjs"/iu;

export const ninjs: Format = {
  name: "ninjs",
  endings: [],
  mediaTypes: ["application/vnd.iptc.g2.ninjs+json", "application/vnd.iptc.ninjs+json"],
  detect: (text) => opensJson(text) && /"uri"\s{0,100}:/iu.test(text) && MARKS.test(text),
  parse: parseNinjs,
};

async function parseNinjs(text: string, name: string, url: string | null): Promise<Omit<Contents, "format">> {
  const { buildContents } = await import("../feeds/contents.ts");
  const found = gather(parseJson(text, name), 0);
  const withdrawn = found.flatMap((item) => describeWithdrawal(item) ?? []);
  const items = found.filter((item) => describeWithdrawal(item) === null).map(readItem);
  return { ...(await buildContents({ ...NO_FEED, items }, url, withdrawn)), feed: null };
}

/** An item whose keys are in lower case. */
type Item = JsonObject;

/** Packages hold packages; deeper than this nobody packs. */
const DEEPEST = 6;

/** An item, or the items of a list or of a package; pictures and films are left out. */
function gather(json: unknown, depth: number): Item[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) return json.flatMap((one) => gather(one, depth + 1));
  if (!isJsonObject(json)) return [];
  const item = Object.fromEntries(Object.entries(json).map(([key, value]) => [key.toLowerCase(), value]));
  const type = textOf(item["type"]) ?? "text";
  const { associations } = item;
  if (type !== "composite" && type !== "package") return type === "text" ? [item] : [];
  return gather(isJsonObject(associations) ? Object.values(associations) : associations, depth + 1);
}

function describeWithdrawal(item: Item): Trouble | null {
  const status = textOf(item["pubstatus"])?.replace(/^stat:/u, "") ?? "usable";
  if (!/^(?:withheld|cancell?ed)$/iu.test(status)) return null;
  const name = textOf(item["uri"]) ?? "an item without a uri";
  return {
    name,
    error: new HearsayError("input/withdrawn", `${name} is ${status} by its agency: it is not to be used.`),
  };
}

function readItem(item: Item): FeedItem {
  const created = textOf(item["firstcreated"]) ?? textOf(item["contentcreated"]);
  const changed = parseFeedDate(textOf(item["versioncreated"]));
  const published = parseFeedDate(created);
  const body = bodyOf(item);
  const isPart = /incomplete|partial/iu.test(textOf(item["representationtype"]) ?? "");
  return {
    title: textOf(item["headline"]) ?? valueOf(item["headlines"]) ?? textOf(item["title"]),
    link: textOf(item["uri"]),
    published,
    modified: changed === published ? null : changed,
    byline: textOf(item["byline"]) ?? textOf(item["by"]),
    language: textOf(item["language"]),
    outlet: namesOf(item["infosources"])[0] ?? textOf(item["copyrightholder"]),
    content: isPart ? null : body,
    summary:
      (isPart ? body : null) ?? plain(textOf(item["description_text"]) ?? valueOf(item["descriptions"]) ?? undefined),
  };
}

/** The richest that there is: paragraphs are told by markup, seldom by line ends. */
function bodyOf(item: Item): Words | null {
  const rich = textOf(item["body_html"]) ?? textOf(item["body_xhtml"]);
  if (rich !== null) return markup(rich);
  const bodies = rolesOf(item["bodies"]).toSorted((a, b) => rank(b) - rank(a));
  const [best] = bodies;
  if (best !== undefined && best.isMarkup) return markup(best.value);
  return plain(best?.value ?? textOf(item["body_text"]) ?? undefined);
}

type Body = { readonly role: string; readonly value: string; readonly isMarkup: boolean };

function rank({ role, isMarkup }: Body): number {
  return (role === "main" ? 2 : 0) + (isMarkup ? 1 : 0);
}

/** `[{role, contenttype, value}]` */
function rolesOf(list: unknown): Body[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isJsonObject).flatMap((body) => {
    const value = textOf(body["value"]);
    const type = textOf(body["contenttype"]) ?? textOf(body["contentType"]) ?? "";
    const role = textOf(body["role"]) ?? "";
    return value === null ? [] : [{ role, value, isMarkup: /html/iu.test(type) || /^\s*<\w/u.test(value) }];
  });
}

function valueOf(list: unknown): string | null {
  const values = rolesOf(list);
  return (values.find(({ role }) => role === "main") ?? values[0])?.value ?? null;
}

function namesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter(isJsonObject).flatMap(({ name }) => textOf(name) ?? []) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
