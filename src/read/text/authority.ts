/** Whose word counts most on a plan, where one person is said to be several things. */
import type { Authority } from "../../model/naming.ts";

const STRONGEST_FIRST: readonly Authority[] = ["decides", "takes-part", "reports", "opines"];

export function strongestOf(authorities: readonly (Authority | null)[]): Authority | null {
  return STRONGEST_FIRST.find((authority) => authorities.includes(authority)) ?? null;
}
