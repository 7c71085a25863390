/**
 * Reads one article after another, and a text that several outlets print on one day under one headline once: what it says is laid over
 * the words alone, and only whose article it is differs. The readings are those of `read`, to the byte.
 */
import { contentHash } from "../base/hash.ts";
import type { Received } from "../intake/received.ts";
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import type { Layers } from "../read/stage.ts";
import { layLayers } from "../read/lay-layers.ts";
import { readWith } from "./read.ts";

/** Layers are held of the last texts, so many UTF-16 code units of them together, each of which takes some 75 bytes. */
const HELD_TEXT = 200_000;

/** One for the process, so that what comes feed by feed meets its twins too. */
export function readerFor(pack: Pack): (article: Received) => Reading {
  const reader = READERS.get(pack) ?? openReader(pack);
  READERS.set(pack, reader);
  return reader;
}

const READERS = new WeakMap<Pack, ReturnType<typeof openReader>>();

/** `lay` is asked once for each text, headline and day. */
export function openReader(pack: Pack, lay: typeof layLayers = layLayers): (article: Received) => Reading {
  // In the order in which they were last used.
  const held = new Map<string, Layers>();
  let length = 0;
  const layersOf = (document: Document): Layers => {
    const { title, text, published } = document;
    // Times are counted from the day, whose zone and hour tell nothing.
    const key = contentHash([title, text, published?.slice(0, 10) ?? null]);
    const twin = held.get(key);
    const layers = twin === undefined ? lay(document, pack) : { ...twin, document };
    held.delete(key);
    held.set(key, layers);
    if (twin === undefined) length += text.length;
    for (const [oldest, { document: other }] of held) {
      if (length <= HELD_TEXT) break;
      held.delete(oldest);
      length -= other.text.length;
    }
    return layers;
  };
  return (article) => readWith(article, layersOf, pack);
}
