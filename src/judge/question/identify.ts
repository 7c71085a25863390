/** What makes two questions one, and how a question reads in words. */
import { contentHash } from "../../base/hash.ts";
import type { Question } from "../../model/answer.ts";
import type { QuestionLexicon } from "../../model/question-kind.ts";

/** Completes a question with its id: kind, subject, scope, and what is asked of the world or the record, about whom besides. */
export function identify(question: Omit<Question, "id">): Question {
  const { kind, subject, scope, asked, record, source, frame, interval, opposite, than, roles } = question;
  const isOfFrame = asked === "whether" ? frame : null;
  const named = Object.entries(roles).map(([role, { id }]) => `${role} ${id}`);
  return {
    id: contentHash([
      kind,
      subject?.id ?? null,
      scope?.id ?? null,
      asked,
      record,
      source?.id ?? null,
      isOfFrame,
      interval?.edtf ?? null,
      ...named.toSorted(),
      ...(opposite === true ? ["opposite"] : []),
      ...(than === undefined ? [] : [than.order, than.named.id]),
    ]),
    ...question,
  };
}

/** "When does Ember Vale come out?" */
export function wordQuestion(question: Question, { kinds }: QuestionLexicon): string {
  const { kind, subject, scope, asked, than, opposite = false } = question;
  const ways = kinds.get(kind)?.words ?? [];
  const fitting = ways.filter((one) => one.asked === asked);
  const meant = fitting.filter((one) => one.than === (than?.order ?? null));
  const way = meant.find((one) => one.opposite === opposite) ?? meant[0] ?? fitting[0] ?? ways[0];
  const pattern = (scope === null ? way?.alone : way?.within) ?? way?.alone ?? way?.within ?? "{subject}?";
  return pattern
    .replace("{subject}", subject?.name ?? "…")
    .replace("{scope}", scope?.name ?? "…")
    .replace("{than}", than?.named.name ?? "…");
}
