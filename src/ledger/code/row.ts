/** The outside of a row that `encode.ts` writes: its ids as they are, since nothing makes them shorter, and the rest deflated. */
import { deflateRawSync } from "node:zlib";
import { readBytes, writeBytes } from "./bytes.ts";
import { inflate } from "./content.ts";

export type OpenRow = { readonly ids: Buffer; readonly rest: Buffer };

/** `sample`: what other rows have in common with this one; whoever opens it needs the same. */
export function closeRow(
  { ids, rest }: { readonly [Part in keyof OpenRow]: Uint8Array },
  sample: Uint8Array | null,
): Uint8Array {
  const row = writeBytes();
  row.number((ids.length / 16) * 2 + (sample === null ? 0 : 1));
  row.bytes(ids);
  row.bytes(deflateRawSync(rest, sample === null ? { level: 9 } : { level: 9, dictionary: sample }));
  return row.finish();
}

export function openRow(row: Uint8Array, sample: Uint8Array | null): OpenRow {
  const bytes = readBytes(row);
  const head = bytes.number();
  const ids = bytes.bytes(16 * Math.floor(head / 2));
  return { ids, rest: inflate(bytes.rest(), head % 2 === 1 && sample !== null ? sample : undefined) };
}
