/** A status and its values in the words of the people who read them. */
import type { Asked, Question, Status, Value } from "../../../model/answer.ts";
import type { Ink } from "./runs.ts";
import { writeInterval } from "./words.ts";

/** `about`: what the word does not say by itself; null where it says all. */
export type StatusWords = { readonly word: string; readonly ink: Ink; readonly about: string | null };

const STATUS: Readonly<Record<Status, readonly [word: string, ink: Ink, about: string | null]>> = {
  open: ["Open", "open", null],
  likely: ["Likely", "maybe", null],
  unlikely: ["Unlikely", "maybe", null],
  contested: ["Contested", "maybe", "words of equal weight exclude each other"],
  confirmed: ["Confirmed", "yes", null],
  denied: ["Denied", "no", null],
  happened: ["Happened", "yes", "it is told as past"],
  lapsed: ["Lapsed", "open", "its day passed, and nothing tells that it happened"],
};

const WHETHER: { readonly [status in Status]?: string } = { confirmed: "Yes, confirmed", denied: "No, denied" };

export function statusOf(
  status: Status,
  { asked, record }: { readonly asked: Asked } & Pick<Question, "record">,
): StatusWords {
  const [word, ink, about] = STATUS[status];
  if (record !== null && status === "confirmed") return { word: "On record", ink, about: null };
  return { word: (asked === "whether" ? WHETHER[status] : undefined) ?? word, ink, about };
}

/** In tables. */
export function plainStatusOf(status: Status): Pick<StatusWords, "word" | "ink"> {
  const [word, ink] = STATUS[status];
  return { word, ink };
}

/** "March 2026", "Jonas Vael and Ines Marrow"; a time as people say it. */
export function writeValues(values: readonly Value[]): string {
  const words = [...new Set(values.map(writeValue))];
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}

function writeValue({ text, edtf }: Value): string {
  return edtf === null ? text : writeInterval({ edtf, earliest: null, latest: null });
}
