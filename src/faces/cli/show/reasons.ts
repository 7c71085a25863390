/** The rules behind a statement, as rows under its account: who was found to say it, by which word its frame, why so sure. */
import type {
  AttributionExplanation,
  Explanation,
  FactualityExplanation,
  FrameExplanation,
  RoleExplanation,
  TimeExplanation,
} from "../../../model/explanation.ts";
import { type Run, run } from "./runs.ts";

/** A line of the account: what it is about, and what there is to say. */
export type Row = readonly [label: string, words: readonly Run[]];

export function listReasons({ attributions, frame, factuality, times }: Explanation): Row[] {
  return [
    ...(attributions.length === 0 ? [["cited", [run("nobody: no word cites anyone for it")]] satisfies Row] : []),
    ...attributions.flatMap(listAttribution),
    ...listFrame(frame),
    ...factuality.map(listCertainty),
    ...times.map(listTime),
  ];
}

const FOUND_BY: Readonly<Record<AttributionExplanation["by"], string>> = {
  model: "by learned weights",
  rule: "by rules over cues and grammar",
  quotation: "by the rule for quotations that stand alone",
};

function listAttribution(attribution: AttributionExplanation, place: number): Row[] {
  const { source, cue, medium, by, confidence, resolved } = attribution;
  const who = source === null ? "nobody named" : `“${source}”`;
  const says = cue === null ? "goes on speaking, without a cue" : `“${cue}”`;
  const rows: Row[] = [
    [
      place === 0 ? "cited" : "  within",
      [run(`${who} ${says}`), run(` · ${FOUND_BY[by]}, ${Math.round(confidence * 100)} of 100 sure`, "quiet")],
    ],
  ];
  if (resolved.length > 1) rows.push(["  who", [run(trace(resolved))]]);
  if (medium !== null) rows.push(["  through", [run(`“${medium}”`)]]);
  return rows;
}

/** "he" → "Dario Scardapane" */
function trace(resolved: readonly string[]): string {
  return resolved.map((words) => `“${words}”`).join(" → ");
}

function listFrame(frame: FrameExplanation | null): Row[] {
  if (frame === null) return [["frame", [run("no word of its own evokes one")]]];
  const own = [
    ...(frame.polarity === "-" ? ["the no of it"] : []),
    ...(frame.certainty === null ? [] : [`a ${frame.certainty} one`]),
  ];
  const meant = own.length === 0 ? "" : ` · ${own.join(", ")}`;
  return [
    ["frame", [run(frame.id, "strong"), run(` by “${frame.trigger}”`), run(meant, "quiet")]],
    ...frame.roles.map(listRole),
  ];
}

const PLACES: Readonly<Record<string, string>> = {
  subject: "as subject",
  object: "as object",
  possessive: "as its owner",
  compound: "as part of the noun",
  self: "the word itself",
  clause: "in its clause",
  nearby: "nearby, for want of a name",
};

function listRole({ name, place, resolved }: RoleExplanation): Row {
  return [`  ${name}`, [run(trace(resolved)), run(` · ${PLACES[place] ?? `behind “${place}”`}`, "quiet")]];
}

function listCertainty({ holder, value, because }: FactualityExplanation, place: number): Row {
  const who = holder === "author" ? "the article" : holder;
  const why = because.length === 0 ? "nothing qualifies it" : because.join(" · ");
  return [place === 0 ? "how sure" : "", [run(`${who}: `), run(value, "strong"), run(` · ${why}`, "quiet")]];
}

function listTime({ text, value, rule }: TimeExplanation): Row {
  return ["time", [run(`“${text}” = ${value}`, "time"), run(rule === null ? "" : ` · by the row “${rule}”`, "quiet")]];
}
