/**
 * Documents with what was derived from them, kept as they were unpacked: most questions are about what others were about before. What
 * a document holds changes only when it is written anew or forgotten, which the ledger counts, whichever process does it: what was shelved
 * at another count is never shown. Adding changes nothing that is on a shelf.
 */
import type { Document } from "../../model/document.ts";
import type { Id } from "../../model/id.ts";
import type { Heading } from "../../model/record.ts";
import type { Derived } from "../code/reading.ts";

export type Shelved = {
  readonly number: number;
  /** The day it is placed at. */
  readonly day: number;
  readonly id: Id<"Document">;
  readonly document: Document;
  readonly heading: Heading;
  /** Null where the text was forgotten. */
  readonly derived: Derived | null;
};

export type Shelf = {
  readonly take: (number: number) => Shelved | null;
  /** `size`: bytes of its rows. */
  readonly put: (one: Shelved, size: number) => void;
};

/** The shelf as it is good for those who see the ledger after so many rewrites. */
export type Shelves = (rewrites: number) => Shelf;

/** Bytes of rows, of some five thousand short articles: those not asked for longest go first. */
const ROOM = 8_000_000;

export function openShelves(room: number = ROOM): Shelves {
  let shelf = openShelf(room);
  let newest = -1;
  return (rewrites) => {
    // Whoever still sees an older moment of the ledger has a shelf to himself.
    if (rewrites < newest) return openShelf(room);
    if (rewrites > newest) shelf = openShelf(room);
    newest = rewrites;
    return shelf;
  };
}

function openShelf(room: number): Shelf {
  const held = new Map<number, { readonly one: Shelved; readonly size: number }>();
  let taken = 0;
  return {
    take: (number) => {
      const found = held.get(number);
      if (found === undefined) return null;
      held.delete(number);
      held.set(number, found);
      return found.one;
    },
    put: (one, size) => {
      if (held.has(one.number)) return;
      held.set(one.number, { one, size });
      taken += size;
      for (const [oldest, { size: freed }] of held) {
        if (taken <= room) break;
        held.delete(oldest);
        taken -= freed;
      }
    },
  };
}
