/** What every request says of Hearsay, and the conditions under which a host need not answer in full. */
import { readFileSync } from "node:fs";
import { HOME } from "../../base/home.ts";
import type { FetchRequest } from "./fetcher.ts";
import { PRODUCT } from "../directives.ts";
import { ACCEPTED_CODINGS } from "./wire/read-body.ts";

export function hasConditions({ etag, lastModified }: FetchRequest): boolean {
  return isHeader(etag) || isHeader(lastModified);
}

/** What was kept, as it came; what no header can hold was changed since, and is left out. */
export function writeConditions({ etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    ...(isHeader(etag) ? { "if-none-match": etag } : {}),
    ...(isHeader(lastModified) ? { "if-modified-since": lastModified } : {}),
  };
}

function isHeader(value: string | null | undefined): value is string {
  return typeof value === "string" && value !== "" && /^[\t\x20-\x7e\x80-\xff]{1,2000}$/u.test(value);
}

const { version, homepage }: { version?: string; homepage?: string } = Object(
  JSON.parse(readFileSync(new URL("package.json", HOME), "utf8")),
);

export const HEADERS: Readonly<Record<string, string>> = {
  "user-agent": `${PRODUCT}/${version}${homepage === undefined ? "" : ` (+${homepage})`}`,
  accept:
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.8",
  "accept-encoding": ACCEPTED_CODINGS,
};
