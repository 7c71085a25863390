/** A status and its values in the words of the people who read them. */
import type { Asked, Question, Status } from "../../model/answer.ts";
import type { Tone } from "./certainty.ts";

export { writeValues } from "../../export/words/write-values.ts";

export type StatusWords = { readonly word: string; readonly ink: Tone };

const STATUS: Readonly<Record<Status, readonly [word: string, ink: Tone]>> = {
  open: ["Open", "open"],
  likely: ["Likely", "maybe"],
  unlikely: ["Unlikely", "maybe"],
  contested: ["Contested", "maybe"],
  confirmed: ["Confirmed", "yes"],
  denied: ["Denied", "no"],
  happened: ["Happened", "yes"],
  lapsed: ["Lapsed", "open"],
};

const WHETHER: { readonly [status in Status]?: string } = { confirmed: "Yes, confirmed", denied: "No, denied" };

export function statusOf(
  status: Status,
  { asked, record }: { readonly asked: Asked } & Pick<Question, "record">,
): StatusWords {
  const [word, ink] = STATUS[status];
  if (record !== null && status === "confirmed") return { word: "On record", ink };
  return { word: (asked === "whether" ? WHETHER[status] : undefined) ?? word, ink };
}

/** In tables. */
export function plainStatusOf(status: Status): StatusWords {
  const [word, ink] = STATUS[status];
  return { word, ink };
}
