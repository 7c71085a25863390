/**
 * The rules by which statements move a status, as one list. `docs/status.md` has a heading for each with an example; a test
 * compares the two, and the examples run.
 */
export type RuleId =
  | "decider-commits"
  | "decider-plans"
  | "participant-commits"
  | "participant-hedges"
  | "sourced-report"
  | "record"
  | "narrated-future"
  | "unscoped"
  | "refined"
  | "settled"
  | "moved"
  | "postponed"
  | "lifted"
  | "value-denied"
  | "equals-differ"
  | "told-as-past"
  | "day-passed";

export type Rule = { readonly id: RuleId; readonly about: string };

export const RULES: readonly Rule[] = [
  { id: "decider-commits", about: "Who decides it commits without a hedge, or dates it." },
  { id: "decider-plans", about: "Who decides it has a firm plan and admits risk." },
  { id: "participant-commits", about: "Who takes part commits about their own part." },
  { id: "participant-hedges", about: "Who takes part hedges on exactly this question, or speaks of another's part." },
  { id: "sourced-report", about: "An outlet reports it, or has it from sources." },
  { id: "record", about: "The article itself tells it flatly, as a fact or a schedule." },
  { id: "narrated-future", about: "The article itself expects it." },
  { id: "unscoped", about: "What names no scope makes a question with a scope likely, never confirmed." },
  { id: "refined", about: "A later word gives the value more precisely." },
  { id: "settled", about: "A firm word gives a wider time than the one that was only likely." },
  { id: "moved", about: "A later word gives another value." },
  { id: "postponed", about: "It is put off, and no new time is given." },
  { id: "lifted", about: "The whole goes on after all, so that its end is none of the part's." },
  { id: "value-denied", about: "The value that held is said not to hold." },
  { id: "equals-differ", about: "Words of equal rank and different origin exclude each other." },
  { id: "told-as-past", about: "It is told as having happened." },
  { id: "day-passed", about: "Its own last day passed, and nothing tells that it happened." },
];
