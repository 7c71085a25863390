/** A status with its value in a few words: "Likely: March 2026". */
import type { Status, Value } from "../../model/answer.ts";
import { writeValues } from "./write-values.ts";

export function writeStatus({ status, value }: { readonly status: Status; readonly value: readonly Value[] }): string {
  const word = `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
  return value.length === 0 ? word : `${word}: ${writeValues(value)}`;
}
