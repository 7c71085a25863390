/** All ways to write a ledger out; the first is the one that is meant where nobody says. */
import type { Export } from "./export.ts";
import { atom } from "./exports/atom.ts";
import { csv } from "./exports/csv.ts";
import { ics } from "./exports/ics.ts";
import { jsonFeed } from "./exports/json-feed.ts";
import { jsonl } from "./exports/jsonl.ts";
import { markdown } from "./exports/markdown.ts";
import { rss } from "./exports/rss.ts";
import { schemaOrg } from "./exports/schema-org.ts";
import { webAnnotation } from "./exports/web-annotation.ts";
import { wikitext } from "./exports/wikitext.ts";

export const EXPORTS: readonly Export[] = [
  jsonl,
  csv,
  webAnnotation,
  schemaOrg,
  wikitext,
  markdown,
  rss,
  atom,
  jsonFeed,
  ics,
];
