/** The same for two deliveries of one text at one address, however that is written; null without an address. */
import { contentHash } from "../base/hash.ts";
import type { Document } from "../model/document.ts";
import { publicationDay } from "./publication-day.ts";
import { urlKey } from "./url-key.ts";

export function deliveryKey({ url, outlet, title, text, published }: Omit<Document, "id">): string | null {
  return url === null ? null : contentHash([urlKey(url), outlet, title, text, publicationDay(published)]);
}
