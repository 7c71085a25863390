/** Small questions that several checks ask of a reading. */
import type { Reading } from "../model/reading.ts";
import type { Evidence, Span } from "../model/span.ts";
import type { FactualityValue, Statement } from "../model/statement.ts";

/** The words at a span of the document. */
export function quoteAt({ document }: Reading, { start, end, part }: Span): Evidence {
  const text = part === "title" ? (document.title ?? "") : document.text;
  const quote = text.slice(start, end);
  return part === undefined ? { start, end, quote } : { start, end, part, quote };
}

/** All of its evidence, as one text. */
export function wordsOf({ evidence }: Pick<Statement, "evidence">): string {
  return evidence.map(({ quote }) => quote).join(" ");
}

/** What the innermost speaker commits to; the author's word where nobody is cited. */
export function commitment({ factuality }: Statement): FactualityValue {
  return factuality.at(-1)?.value ?? "Uu";
}

/** 3 certain, 2 probable, 1 possible, 0 open. */
export function firmness(value: FactualityValue): number {
  if (value === "Uu" || value === "CTu") return 0;
  return value.startsWith("CT") ? 3 : value.startsWith("PR") ? 2 : 1;
}

export function isNegative(value: FactualityValue): boolean {
  return value.endsWith("-");
}

/** Who says it: the innermost speaker's name; null where the author narrates. */
export function speakerOf({ chain }: Statement): string | null {
  return chain.findLast(({ role }) => role === "speaker")?.name ?? null;
}

/** Who says it, if it is somebody in particular: "an aide" here and "an aide" there may be two. */
export function namedSpeakerOf({ chain }: Statement): string | null {
  const speaker = chain.findLast(({ role }) => role === "speaker");
  return speaker === undefined || speaker.entity === null ? null : speaker.name;
}

/** Whether it is about someone or something known by name: "the survey" here and there may be two. */
export function hasNamedSubject({ proposition }: Statement): boolean {
  return (proposition?.roles["subject"]?.entity ?? null) !== null;
}

/** Whether two roles name the same thing: the same entity, else the same words. Two absent ones agree. */
export function agree(a: Statement, b: Statement, role: string): boolean {
  const [one, other] = [a.proposition?.roles[role], b.proposition?.roles[role]];
  if (one === undefined || other === undefined) return one === other;
  if (one.entity !== null && other.entity !== null) return one.entity === other.entity;
  return one.text.toLowerCase() === other.text.toLowerCase();
}
