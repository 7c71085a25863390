/** What makes two questions one, and how a question reads in words. */
import { contentHash } from "../../base/hash.ts";
import type { Question } from "../../model/answer.ts";
import type { QuestionLexicon } from "../../model/question-kind.ts";

/** Completes a question with its id: kind, subject, scope, and what is asked of the world or the record. */
export function identify(question: Omit<Question, "id">): Question {
  const { kind, subject, scope, asked, record, source, frame, interval } = question;
  const isOfFrame = asked === "whether" ? frame : null;
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
    ]),
    ...question,
  };
}

/** "When does Ember Vale come out?" */
export function wordQuestion({ kind, subject, scope, asked }: Question, { kinds }: QuestionLexicon): string {
  const ways = kinds.get(kind)?.words ?? [];
  const way = ways.find((one) => one.asked === asked) ?? ways[0];
  const pattern = (scope === null ? way?.alone : way?.within) ?? way?.alone ?? way?.within ?? "{subject}?";
  return pattern.replace("{subject}", subject?.name ?? "…").replace("{scope}", scope?.name ?? "…");
}
