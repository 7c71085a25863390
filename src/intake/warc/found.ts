/** What lies at a place of an archive: a record, or why there is none. */
import type { Head } from "./head.ts";

export type Found = {
  /** Bytes into the archive as it is kept: where the record begins, or the gzip member that holds it. */
  readonly offset: number;
  /** Null where not even that can be read. */
  readonly head: Head | null;
} & ({ readonly block: Uint8Array; readonly fault: null } | { readonly block: null; readonly fault: Fault });

export type Fault = {
  /** `damaged`: passed over; `cut`: the archive ends within it; `long`: over the limit. */
  readonly kind: "damaged" | "cut" | "long";
  /** As a part of a sentence: "its check sum is wrong". */
  readonly why: string;
};

export function fail(offset: number, head: Head | null, kind: Fault["kind"], why: string): Found {
  return { offset, head, block: null, fault: { kind, why } };
}

/** As the head tells it; null where it tells none that can be. */
export function blockLength({ fields }: Head): number | null {
  const written = fields.get("content-length") ?? "";
  return /^\d{1,15}$/u.test(written) ? Number(written) : null;
}
