/** The values of an answer in the words of the people who read them. */
import type { Value } from "../../model/answer.ts";
import { writeInterval } from "./write-date.ts";

/** "March 2026", "Jonas Vael and Ines Marrow"; a time as people say it. */
export function writeValues(values: readonly Value[]): string {
  const words = [...new Set(values.map(writeValue))];
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}

function writeValue({ text, edtf }: Value): string {
  return edtf === null ? text : writeInterval({ edtf });
}
