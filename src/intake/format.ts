/** A format that articles come in. */
import type { Received } from "./received.ts";

export type Format = {
  /** As `--format` calls it. */
  readonly name: string;
  /** Endings of file names, with the dot. */
  readonly endings: readonly string[];
  /** Whether the content itself shows the format. */
  readonly detect: (text: string) => boolean;
  /** Loads what it needs when it is called: the parser of HTML alone costs 100 ms. */
  readonly parse: (text: string, name: string) => Promise<Received>;
};
