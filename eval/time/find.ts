/** The times that the whole reader finds in plain texts. */
import { read } from "../../src/desk/read.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { Time } from "../../src/model/time.ts";

export function findTimesIn(
  texts: readonly { readonly id: string; readonly dct: string | null; readonly text: string }[],
  pack: Pack,
): Map<string, readonly Time[]> {
  return new Map(texts.map(({ id, dct, text }) => [id, read({ text, published: dct }, pack).times]));
}
