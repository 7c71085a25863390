/** An article and where it comes from ⇄ the bytes that go through a queue: one object of JSON. */
import * as z from "zod";
import { HearsayError } from "../../base/error.ts";
import type { Received } from "../../intake/received.ts";
import type { Source } from "../find-articles.ts";

/** Goes up where an older worker would read a parcel wrongly. */
const FORM = 1;

/** What stands beside the article is not kept, and so not sent. */
export function packArticle(name: Source, article: Received): Uint8Array {
  return Buffer.from(JSON.stringify({ form: FORM, name, article: { ...article, asides: undefined } }));
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const source = z.enum(["json-ld", "microdata", "meta", "link", "seen", "text", "address"]);

const parcel = z.object({
  form: z.literal(FORM),
  article: z.object({
    text: z.string(),
    url: text,
    outlet: text,
    byline: text,
    title: text,
    published: text,
    modified: text,
    language: text,
    rendition: z
      .enum(["original", "excerpt", "restated"])
      .nullish()
      .transform((value) => value ?? null),
    origins: z.record(z.string(), source).default({}),
    remarks: z.array(z.enum(["paywall", "live-blog"])).default([]),
  }),
});

/** Throws `queue/not-an-article`. */
export function openArticle(body: Uint8Array): Received {
  try {
    return parcel.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body))).article;
  } catch (cause) {
    throw new HearsayError(
      "queue/not-an-article",
      "What is in the queue is no article, or one that a newer Hearsay put there: let workers of its own version read it.",
      { cause },
    );
  }
}

/** "news/june.jsonl, line 12", for people; null for standard input. */
export function writeSource({ path, line, id, record }: Source): string | null {
  const parts = [
    path ?? (line === null && record === undefined ? null : "standard input"),
    line === null ? null : `line ${line}`,
    record === undefined ? null : (record.target ?? `byte ${record.offset}`),
    id === null ? null : `id ${id}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}
