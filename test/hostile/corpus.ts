/** The hostile corpus: each kind of delivery with all that can happen to it, each under wrong names, and what is hostile in its own way. The same in every run. */
import { ARCHIVES } from "./archives.ts";
import { type Case, makeCase, type Row } from "./case.ts";
import { FEEDS } from "./feeds.ts";
import { MUTATIONS } from "./mutations.ts";
import { PAGES } from "./pages.ts";
import { SAMPLES } from "./samples.ts";
import { TEXTS } from "./texts.ts";

const WRONG_TYPES = ["text/html", "application/rss+xml", "application/json", "image/png", "x"] as const;

const mutated: readonly Row[] = SAMPLES.flatMap(({ kind, file, mediaType, make }) =>
  MUTATIONS.map(
    ([reason, mutate]): Row => [`${kind}: ${reason}`, file, (marker) => mutate(Buffer.from(make(marker))), mediaType],
  ),
);

const misnamed: readonly Row[] = SAMPLES.flatMap(({ kind, make }) =>
  WRONG_TYPES.map((type): Row => [`${kind}: said to be ${type}`, "m.html", make, type]),
);

const named = (family: string, rows: readonly Row[]): Row[] =>
  rows.map(([reason, file, make, mediaType]): Row => {
    const row = [`${family}: ${reason}`, file, make] as const;
    return mediaType === undefined ? row : [...row, mediaType];
  });

export const CORPUS: readonly Case[] = [
  ...mutated,
  ...misnamed,
  ...named("a page", PAGES),
  ...named("a feed or list", FEEDS),
  ...named("a web archive", ARCHIVES),
  ...named("a text", TEXTS),
].map(makeCase);
