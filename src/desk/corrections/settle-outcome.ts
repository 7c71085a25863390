/** How a question ended, as a person says it → the amendment that is kept, and how their question was understood. */
import { HearsayError } from "../../base/error.ts";
import { boundsOf } from "../../judge/track/ended.ts";
import { parseDateline } from "../../intake/dateline.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Answer } from "../../model/answer.ts";
import type { Amendment } from "../../model/correction.ts";
import type { Pack } from "../../model/pack.ts";
import type { AskOptions } from "../ask.ts";
import { lastDay } from "../days.ts";
import { nameQuestion } from "./name-question.ts";

export type Outcome = {
  /** "yes", "no", a value such as "2026-03-04", or "void". */
  readonly outcome: string;
  /** Since when it is known, as written; null with "void", and only there. */
  readonly knownAt: string | null;
  /** Void: the question's words leave open what would count. */
  readonly ambiguous: boolean;
};

/** Throws `usage` for an outcome that says too little or too much. */
export function requireOutcome({ outcome, knownAt }: Outcome): void {
  if (outcome.trim() === "") {
    throw new HearsayError(
      "usage",
      'Say how it ended: yes, no, a value such as 2026-03-04, or void. resolve "QUESTION" OUTCOME',
    );
  }
  const isVoid = outcome === "void";
  if (isVoid === (knownAt !== null)) {
    const why = isVoid
      ? "--known-at goes with an outcome, not with void."
      : "Say since when that is known: --known-at 2026-03-04.";
    throw new HearsayError("usage", why);
  }
  if (knownAt !== null) lastDay(knownAt, "--known-at");
}

/** Throws `usage`, also for a time that is none, and `record/question-unknown` where the question's words do not tell what is asked. */
export async function settleOutcome(
  ledger: Ledger,
  words: string,
  ended: Outcome,
  options: AskOptions,
  pack: Pack,
): Promise<{ readonly amendment: Amendment; readonly answer: Answer }> {
  requireOutcome(ended);
  const { key, answer } = await nameQuestion(ledger, words, options, pack);
  const { outcome, knownAt, ambiguous } = ended;
  if (knownAt !== null && answer.understood.asked === "when") requireDay(writeOutcome(outcome));
  const amendment: Amendment =
    knownAt === null
      ? { kind: "void", question: key, ambiguous }
      : {
          kind: "resolve",
          question: key,
          outcome: asKept(writeOutcome(outcome), answer),
          knownAt: lastDay(knownAt, "--known-at"),
        };
  return { amendment, answer };
}

/** Other words would set everybody wrong who named a day. Throws `usage`. */
function requireDay(outcome: string): void {
  if (outcome === "yes" || outcome === "no" || boundsOf(outcome) !== null) return;
  throw new HearsayError(
    "usage",
    `"${outcome}" is no day, month or year, such as 2026-03-04, which is how a question for a time ends; or yes, no, void.`,
  );
}

/** What is kept is how the kind of question ended: "cancelled: yes" is a no to whether it goes ahead. */
function asKept(outcome: string, { understood }: Answer): string {
  if (understood.opposite !== true) return outcome;
  return outcome === "yes" ? "no" : outcome === "no" ? "yes" : outcome;
}

/** "March 4, 2026" → "2026-03-04"; yes and no in small letters; else as it was given. */
function writeOutcome(outcome: string): string {
  const written = outcome.trim();
  return /^(?:yes|no)$/iu.test(written) ? written.toLowerCase() : (parseDateline(written) ?? written);
}
