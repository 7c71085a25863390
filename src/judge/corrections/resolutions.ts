/** How people say that questions ended: the last word in force on each, with who contests it. */
import type { Correction, QuestionKey } from "../../model/correction.ts";
import type { Id } from "../../model/id.ts";
import { liveCorrections } from "./live-corrections.ts";

export type Resolution = {
  readonly question: QuestionKey;
  /** `void`: it came to nothing; `ambiguous`: its words leave open what would count. */
  readonly ended: "resolved" | "void" | "ambiguous";
  /** Yes, no or a value, as it was given; null where it has none. */
  readonly outcome: string | null;
  /** The day since when that is known; null where it has no outcome. */
  readonly knownAt: string | null;
  /** When it was entered, UTC. */
  readonly recordedAt: string;
  readonly correction: Id<"Correction">;
  readonly author: string;
  readonly reason: string;
  /** Who contests it, and why. */
  readonly disputes: readonly Correction[];
};

/** One for each question that has any, in the order in which they were made; `corrections` in that order too. */
export function resolutionsOf(corrections: readonly Correction[]): Resolution[] {
  const live = liveCorrections(corrections);
  const last = new Map<string, Correction>();
  for (const correction of live) {
    const { amendment } = correction;
    if (amendment.kind !== "resolve" && amendment.kind !== "void") continue;
    const key = questionKeyOf(amendment.question);
    // Set anew, it moves to the end.
    last.delete(key);
    last.set(key, correction);
  }
  return [...last.values()].flatMap((correction) => resolve(correction, live));
}

/** Equal for two of the same kind, subject and scope. */
function questionKeyOf({ kind, subject, scope }: QuestionKey): string {
  return [kind, subject, scope ?? ""].join(" ");
}

function resolve({ id, amendment, madeAt, author, reason }: Correction, live: readonly Correction[]): Resolution[] {
  const disputes = live.filter((other) => other.amendment.kind === "dispute" && other.amendment.correction === id);
  const told = { recordedAt: madeAt, correction: id, author, reason, disputes };
  if (amendment.kind === "resolve") {
    const { question, outcome, knownAt } = amendment;
    return [{ question, ended: "resolved", outcome, knownAt, ...told }];
  }
  if (amendment.kind !== "void") return [];
  const ended = amendment.ambiguous ? "ambiguous" : "void";
  return [{ question: amendment.question, ended, outcome: null, knownAt: null, ...told }];
}
