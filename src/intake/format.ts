/** A format that deliveries come in: one file in `formats/` and one line in `formats.ts`. */
import type { Contents } from "./contents.ts";

export type Format = {
  /** As `--format` calls it. */
  readonly name: string;
  /** Endings of file names, with the dot. */
  readonly endings: readonly string[];
  /** Media types that say it for certain: "application/rss+xml". Not "text/xml", which says nothing. */
  readonly mediaTypes: readonly string[];
  /** Whether the content itself shows the format. */
  readonly detect: (text: string) => boolean;
  /**
   * Loads what it needs when it is called: the parser of HTML alone costs 100 ms. `name` is the delivery's, for messages; `url` is where it
   * came from, which relative addresses count from.
   */
  readonly parse: (text: string, name: string, url: string | null) => Promise<Omit<Contents, "format">>;
};
