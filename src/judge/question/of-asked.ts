/**
 * What of all that bears on a matter is asked for by the very words of a question: "as Nightjar" leaves out what is told of her other
 * parts, "has it been delayed?" asks for delays, "when was it put off?" for that and nothing else.
 */
import type { Named, Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { QuestionKind } from "../../model/question-kind.ts";
import { isSameValue } from "../status/fold.ts";
import type { Bear } from "./bear.ts";

/** "Has it been delayed?": of all that bears on the date, the delays alone. */
export function asksOfUnsettling({ asked, frame, interval }: Question, { bearings, dated }: QuestionKind): boolean {
  const isUnsettling = bearings.some((one) => one.frame === frame && one.bears === "unsettles");
  return dated && asked === "whether" && isUnsettling && interval === undefined;
}

/** "Is Northgate making it?": whom the question names as the value. */
export function valueAsked({ roles }: Question, { bearings, dated }: QuestionKind): Named | null {
  if (dated) return null;
  const role = bearings.find(
    ({ value, subject }) => value !== null && !subject.includes(value) && value in roles,
  )?.value;
  return role == null ? null : roles[role]!;
}

/** "Who first reported that she plays Nightjar?": of those who were told of for the part, what is told of her; talks are asked for as such. */
export function ofValue(question: Question, kind: QuestionKind, bears: readonly Bear[]): readonly Bear[] {
  const wanted = question.record === null ? null : valueAsked(question, kind);
  if (wanted === null) return bears;
  return bears.filter(
    ({ value, bearing }) =>
      value !== null &&
      isSameValue(value, { text: wanted.name, edtf: null, entity: wanted.id }) &&
      (bearing.atMost === null || bearing.frame === question.frame),
  );
}

/** What a reader would have shown for it, of all that bears. */
export function ofAsked(question: Question, bears: readonly Bear[], { questions, frames }: Pack): readonly Bear[] {
  const { kind: id, frame, record, asked } = question;
  const kind = questions.kinds.get(id);
  if (kind === undefined) return bears;
  const isOwn = kind.bearings.some((bearing) => bearing.frame === frame);
  if (isOwn && (FRAMED.has(record) || asksOfUnsettling(question, kind)))
    return bears.filter(({ bearing }) => bearing.frame === frame);
  if (record === "before") return bears.filter(({ interval, former }) => interval !== null || former !== null);
  // That it was announced once, or when it comes out, is told for other questions, whatever follows for this one.
  const ownWords = bears.filter(({ bearing }) => frames.frames.get(bearing.frame)?.question === id);
  if (!kind.dated && kind.values.length === 0 && record === null && ownWords.length > 0) return ownWords;
  if (kind.dated && asked === "when" && record === null) return bears.filter((bear) => !tellsWhereOnly(bear));
  return bears;
}

/** "When was it restarted?" and "why?" are asked of the restart, whatever else bears on whether it goes ahead. */
const FRAMED: ReadonlySet<Question["record"]> = new Set(["when-first", "who-first", "reason"]);

/** "Will come to three consoles", of a day that nobody names, tells nothing of when. */
function tellsWhereOnly({ interval, isAhead, direction, recorded }: Bear): boolean {
  const isPlaced = recorded.statement.proposition?.roles["platform"] !== undefined;
  return isPlaced && interval === null && (isAhead || direction === "no");
}
