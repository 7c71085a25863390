/**
 * Questions by their ids, for faces whose addresses name them: an id is a hash and tells nothing by itself.
 *
 * Whatever was shown is remembered. Of an id that was not the ledger knows who answers it, unless some of it was read before that was kept: then
 * it is looked for among all that can be asked, a few documents at a time, so that whoever waits for something else does not wait for that.
 */
import { setImmediate } from "node:timers/promises";
import { listQuestions } from "../judge/question/list-questions.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Question } from "../model/answer.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";

export type QuestionBook = {
  readonly remember: (questions: readonly Question[]) => void;
  /** Null where the ledger can tell nothing about such a question. */
  readonly find: (id: Id<"Question">) => Promise<Question | null>;
};

/** So many are remembered; those not asked for longest are forgotten. */
const MOST = 50_000;
/** So many documents are looked through at a time. */
const PAGE = 64;
/** An id that was not found is looked for again no sooner. */
const AGAIN_MS = 30_000;

export function openBook(ledger: Ledger, pack: Pack): QuestionBook {
  const held = new Map<Id<"Question">, Question>();
  let search: Promise<void> | null = null;
  let searchedMs = Number.NEGATIVE_INFINITY;
  const remember = (questions: readonly Question[]): void => {
    for (const question of questions) {
      held.delete(question.id);
      held.set(question.id, question);
    }
    while (held.size > MOST) held.delete(held.keys().next().value!);
  };
  const rememberFrom = async (documents: readonly Id<"Document">[]): Promise<void> => {
    const recorded = await ledger.statements({ documents, kinds: [...pack.questions.kinds.keys()] });
    remember(listQuestions(recorded, [], pack).map(({ question }) => question));
  };
  const lookThrough = async (): Promise<void> => {
    let page: Id<"Document">[] = [];
    const readPage = async (): Promise<void> => {
      await rememberFrom(page);
      page = [];
      await setImmediate();
    };
    for await (const { document } of ledger.walk()) {
      page.push(document.id);
      if (page.length === PAGE) await readPage();
    }
    if (page.length > 0) await readPage();
  };
  return {
    remember,
    find: async (id) => {
      const known = held.get(id);
      if (known !== undefined || !/^[\da-f]{32}$/u.test(id)) return known ?? null;
      const answering = await ledger.asking(id);
      if (answering !== null) {
        if (answering.length > 0) await rememberFrom(answering);
        return held.get(id) ?? null;
      }
      if (search === null && performance.now() - searchedMs < AGAIN_MS) return null;
      search ??= lookThrough().finally(() => {
        search = null;
        searchedMs = performance.now();
      });
      await search;
      return held.get(id) ?? null;
    },
  };
}
