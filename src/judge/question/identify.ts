/** What makes two questions one, and how a question reads in words. */
import { contentHash } from "../../base/hash.ts";
import type { Named, Question } from "../../model/answer.ts";
import type { QuestionKind, QuestionLexicon } from "../../model/question-kind.ts";
import { lastWord } from "../entities/someone.ts";

/** Completes a question with its id: kind, subject, scope, and what is asked of the world or the record, about whom besides. */
export function identify(question: Omit<Question, "id">): Question {
  const { kind, subject, scope, asked, record, source, frame, interval, opposite, than, about, roles } = question;
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
      ...(about ?? []),
    ]),
    ...question,
  };
}

/** "When does Ember Vale come out?", "Do the Wardens appear in the Ember Vale Universe?" */
export function wordQuestion(question: Question, { kinds, articled }: QuestionLexicon): string {
  const { kind, subject, scope, asked, than, opposite = false } = question;
  const ways = kinds.get(kind)?.words ?? [];
  const fitting = ways.filter((one) => one.asked === asked);
  const fits = (one: QuestionKind["words"][number], isPlural: boolean): boolean =>
    one.than === (than?.order ?? null) && one.opposite === opposite && one.plural === isPlural;
  const way =
    (isMany(subject) ? fitting.find((one) => fits(one, true)) : undefined) ??
    fitting.find((one) => fits(one, false)) ??
    fitting[0] ??
    ways[0];
  const pattern = (scope === null ? way?.alone : way?.within) ?? way?.alone ?? way?.within ?? "{subject}?";
  const write = (named: Named | null | undefined): string => (named == null ? "…" : withArticle(named, articled));
  return pattern
    .replace("{subject}", write(subject))
    .replace("{scope}", write(scope))
    .replace("{than}", write(than?.named));
}

const isMany = (named: Named | null): boolean => named?.id.startsWith("team:") === true;

/** "the Wardens" inside a sentence, who are no title; "the Ember Vale film", which is described and not called so. */
function withArticle({ id, name }: Named, articled: QuestionLexicon["articled"]): string {
  const last = lastWord(name);
  if (id.startsWith("team:")) return name.replace(/^The /u, "the ");
  const isDescribed = id.startsWith("work:") && /^\p{Ll}/u.test(last) && name.includes(" ");
  const hasOwn = /^(?:the|an?) /iu.test(name);
  return !hasOwn && (isDescribed || articled.has(last.toLowerCase())) ? `the ${name}` : name;
}
