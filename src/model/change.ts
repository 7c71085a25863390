/** What moved in what is known of a question: a step of its trail, with what held before it and the words that moved it. */
import type { Proof, Question, Status, Step, Value } from "./answer.ts";

export type Change = Step & {
  /**
   * Hash of the question, of what changed when, and of the document that moved it: neither another reading of its words nor an earlier change that comes to
   * light makes another of it. The same change has the same id for ever, and no other has it: 32 hexadecimal digits.
   */
  readonly id: string;
  readonly question: Question;
  /** The question as it is asked: "When does Ember Vale come out?" */
  readonly words: string;
  readonly before: { readonly status: Status; readonly value: readonly Value[] };
  /** The words that moved it; null where a day passed and nothing was said. */
  readonly proof: Proof | null;
};
