/** A hostile delivery: what it is, what it is called, and its bytes, made when they are asked for, since some are megabytes. */

/** A word that stands in one case alone: where it turns up in the result of another, something leaked. */
export type Marker = string;

export type Content = string | Uint8Array;

/** One line of a family of cases. `file`: its name, whose ending the desk looks at. */
export type Row = readonly [reason: string, file: string, make: (marker: Marker) => Content, mediaType?: string];

export type Case = {
  /** "rss cut within a character". */
  readonly reason: string;
  readonly file: string;
  /** As its host would call it; null where nobody says. */
  readonly mediaType: string | null;
  readonly marker: Marker;
  readonly bytes: () => Uint8Array;
};

/** All markers look like this one. */
export const MARKERS: RegExp = /Quell\d{4}/gu;

export function makeCase([reason, file, make, mediaType]: Row, index: number): Case {
  const marker = `Quell${String(index).padStart(4, "0")}`;
  return {
    reason,
    file: `${String(index).padStart(4, "0")}-${file}`,
    mediaType: mediaType ?? null,
    marker,
    bytes: () => {
      const content = make(marker);
      return typeof content === "string" ? Buffer.from(content) : content;
    },
  };
}
