/**
 * How certain it was, day by day: a dot for each statement, as high as it is firm, the status as a line in steps. A hollow dot
 * is a copy of another one, a diamond the word of whoever decides it.
 */
import type { Dossier } from "../../../desk/dossier.ts";
import { writeDate } from "../../../desk/words/dates.ts";
import { plainStatusOf, writeValues } from "../../../desk/words/status.ts";
import type { Bear } from "../../../judge/question/bear.ts";
import type { Html } from "../site.ts";
import type { Mark } from "./arrange-certainty.ts";
import { drawApart } from "./draw-apart.ts";

/** Fewer statements than this are told better in words. */
const FEWEST = 2;

export type Dot = Omit<Mark, "title"> & { readonly bear: Bear };

/** "" where there is too little to draw. */
export async function drawCertainty(dossier: Dossier): Promise<Html | string> {
  const dots = dotsOf(dossier);
  if (dots.length < FEWEST) return "";
  const { asOf, status, trail } = dossier.answer;
  const marks = dots.map(({ bear, ...dot }) => ({ ...dot, title: tell({ bear, ...dot }) }));
  const certainty = { asOf, status, trail, dots: marks };
  return await drawApart({ chart: "certainty", name: describe(dossier, dots), certainty });
}

/** Each statement once, though it may give several values. */
export function dotsOf({ bears, origins }: Dossier): Dot[] {
  const followers = new Set(origins.flatMap((origin) => origin.followers.map(({ document }) => document)));
  const seen = new Map(bears.map((bear) => [bear.recorded.statement.id, bear]));
  return Array.from(seen.values(), (bear) => ({
    bear,
    at: new Date(bear.day),
    level: bear.direction === "yes" ? bear.firmness : bear.direction === "no" ? -bear.firmness : 0,
    isCopy: followers.has(bear.recorded.document.id),
    isDecided:
      bear.firmness === 3 &&
      bear.recorded.statement.chain.some(({ role, authority }) => role === "speaker" && authority === "decides"),
  }));
}

/** "Jonas Vael in Tidewater Screen, 20 June 2025: likely". */
function tell({ bear, level, isCopy }: Dot): string {
  const { statement, document } = bear.recorded;
  const speaker = statement.chain.findLast(({ role }) => role === "speaker")?.name;
  const who = [speaker, document.outlet].filter((one) => one != null).join(" in ");
  return `${who === "" ? "An article" : who}, ${writeDate(bear.day)}: ${nameLevel(level)}${isCopy ? " (follows another article)" : ""}`;
}

const PLAIN: readonly string[] = ["surely not", "unlikely", "perhaps not", "open", "perhaps", "likely", "surely"];

export const nameLevel = (level: number): string => PLAIN[level + 3] ?? "open";

function describe({ answer }: Dossier, dots: readonly Dot[]): string {
  const value = writeValues(answer.value);
  const steps = answer.trail.map(({ date, status }) => `${plainStatusOf(status).word} since ${writeDate(date)}`);
  const now = steps.length === 0 ? "Open throughout" : steps.join(", then ");
  return `Certainty over time, from ${dots.length} statements. ${now}${value === "" ? "" : `: ${value}`}.`;
}
