/** The verb "enqueue": articles into a queue, from which workers take them. What is no article is told, and spoils nothing else. */
import { buildDocument, type Received } from "../../intake/received.ts";
import type { Id } from "../../model/id.ts";
import type { Queue } from "../../queue/queue.ts";
import type { Item } from "../add.ts";
import { type Attempt, settle } from "../attempt.ts";
import type { Source } from "../find-articles.ts";
import { packArticle, writeSource } from "./parcel.ts";

/** What became of an item. Where there is a document, the queue has it for good. */
export type Enqueued = { readonly name: Source } & Attempt<Id<"Document">>;

/** So many are sent before the first of them is acknowledged, and so much text. */
const AHEAD = 256;
const AHEAD_TEXT = 8_000_000;

/** One answer for each item, in their order. Throws `queue/…`. */
export async function* enqueueAll(queue: Queue, items: AsyncIterable<Item<Source>>): AsyncGenerator<Enqueued> {
  const sent: { readonly name: Source; readonly text: number; readonly sending: Promise<Attempt<Id<"Document">>> }[] =
    [];
  const ahead = (): number => sent.reduce((sum, { text }) => sum + text, 0);
  const settleFirst = async (): Promise<Enqueued> => {
    const { name, sending } = sent.shift()!;
    const sentOne = await sending;
    // The queue is away, or full: the rest would fare no better.
    if (sentOne.error !== null && isOfQueue(sentOne.error)) throw sentOne.error;
    return { name, ...sentOne };
  };
  for await (const { name, article, error } of items) {
    const text = article?.text.length ?? 0;
    const sending = error === null ? settle(send(queue, name, article)) : Promise.resolve({ value: null, error });
    sent.push({ name, text, sending });
    while (sent.length > AHEAD || (sent.length > 1 && ahead() > AHEAD_TEXT)) yield await settleFirst();
  }
  while (sent.length > 0) yield await settleFirst();
}

async function send(queue: Queue, name: Source, article: Received): Promise<Id<"Document">> {
  const { id } = buildDocument(article);
  await queue.put({ document: id, name: writeSource(name), body: packArticle(name, article) });
  return id;
}

const isOfQueue = (error: Error): boolean => "code" in error && String(error.code).startsWith("queue/");
