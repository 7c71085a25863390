/**
 * How certain it was, day by day: a dot for each statement, as high as it is firm, the status as a line in steps. A hollow dot
 * is a copy of another one, a diamond the word of whoever decides it.
 */
import type { PlotOptions } from "@observablehq/plot";
import { html } from "hono/html";
import type { Dossier } from "../../../desk/dossier.ts";
import { writeDate } from "../../../desk/words/dates.ts";
import { plainStatusOf, writeValues } from "../../../desk/words/status.ts";
import type { Bear } from "../../../judge/question/bear.ts";
import type { Status } from "../../../model/answer.ts";
import type { Html } from "../site.ts";
import { draw, type Drawing } from "./draw.ts";

type Plot = typeof import("@observablehq/plot");

/** Fewer statements than this are told better in words. */
const FEWEST = 2;

export type Dot = {
  readonly bear: Bear;
  readonly at: Date;
  /** 3 surely, 2 likely, 1 perhaps, 0 open, and below for its no. */
  readonly level: number;
  readonly isCopy: boolean;
  readonly isDecided: boolean;
};

/** "" where there is too little to draw. */
export async function drawCertainty(dossier: Dossier): Promise<Html | string> {
  const dots = dotsOf(dossier);
  if (dots.length < FEWEST) return "";
  const name = describe(dossier, dots);
  const wide = await draw(name, "chart wide", (plot) => arrange(plot, dossier, dots, { width: 760, height: 280 }));
  const narrow = await draw(name, "chart narrow", (plot) => arrange(plot, dossier, dots, { width: 350, height: 260 }));
  return html`${wide}${narrow}`;
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

const LEVELS: Readonly<Record<Status, number>> = {
  confirmed: 3,
  happened: 3,
  likely: 2,
  open: 0,
  contested: 0,
  lapsed: 0,
  unlikely: -2,
  denied: -3,
};

const NAMES: ReadonlyMap<number, string> = new Map([
  [3, "surely"],
  [2, "likely"],
  [0, "open"],
  [-2, "unlikely"],
  [-3, "surely not"],
]);

function arrange(
  plot: Plot,
  { answer }: Dossier,
  dots: readonly Dot[],
  size: Pick<Drawing, "width" | "height">,
): Drawing {
  const { width, height } = size;
  const isNarrow = width < 500;
  const end = endOf(answer.asOf, dots);
  const steps = answer.trail.map(({ date, status }) => ({ at: new Date(date), level: LEVELS[status], status }));
  const first = startOf(end, dots);
  const line = [{ at: first, level: 0 }, ...steps, { at: end, level: LEVELS[answer.status] }];
  const hasNo = [...dots.map(({ level }) => level), ...steps.map(({ level }) => level)].some((level) => level < 0);
  const ticks = [...NAMES.keys()].filter((level) => level >= 0 || hasNo);
  const spread = spreadOut(dots, (end.getTime() - first.getTime()) / (width - 110));
  const marks: PlotOptions["marks"] = [
    plot.gridY(ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
    plot.line(line, { x: "at", y: "level", curve: "step-after", stroke: "var(--accent)", strokeWidth: 2.5 }),
    ...labelSteps(answer.trail, { first, end }, width).map((label) =>
      plot.text([label], {
        x: "at",
        y: "level",
        text: "words",
        textAnchor: label.anchor,
        dx: label.anchor === "start" ? 7 : -7,
        dy: label.level < 0 ? 17 : -17,
        fill: "var(--accent)",
        fontWeight: 600,
      }),
    ),
    plot.dot(
      spread.filter(({ dot }) => dot.isCopy),
      {
        x: "at",
        y: "y",
        r: 4.5,
        fill: "var(--paper)",
        stroke: "var(--ink)",
        strokeWidth: 1.5,
        title: (one: Spread) => tell(one.dot),
      },
    ),
    plot.dot(
      spread.filter(({ dot }) => !dot.isCopy),
      {
        x: "at",
        y: "y",
        r: 5,
        symbol: (one: Spread) => (one.dot.isDecided ? "diamond" : "circle"),
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 1,
        title: (one: Spread) => tell(one.dot),
      },
    ),
  ];
  return {
    width,
    height,
    marginLeft: isNarrow ? 62 : 76,
    marginRight: 12,
    marginTop: 14,
    marginBottom: 34,
    x: { type: "utc", label: null, domain: [first, end], inset: 10, ticks: isNarrow ? 3 : 6 },
    y: {
      domain: [hasNo ? -3.6 : -0.6, 3.6],
      ticks,
      tickFormat: (level: number) => NAMES.get(level) ?? "",
      label: null,
      tickSize: 0,
    },
    symbol: { range: ["circle", "diamond"], domain: ["circle", "diamond"] },
    marks,
  };
}

type Label = { readonly at: Date; readonly level: number; readonly words: string; readonly anchor: "start" | "end" };

/** What each step gave, in words beside the line, where there is room for it. */
function labelSteps(
  trail: Dossier["answer"]["trail"],
  { first, end }: { readonly first: Date; readonly end: Date },
  width: number,
): Label[] {
  const labels: Label[] = [];
  const used: [from: number, to: number][] = [];
  for (const { date, status, value } of trail) {
    const at = new Date(date);
    const words = writeValues(value) || plainStatusOf(status).word;
    const place = ((at.getTime() - first.getTime()) / (end.getTime() - first.getTime())) * (width - 110);
    const length = words.length * 7 + 16;
    const anchor = place + length > width - 110 ? "end" : "start";
    const [from, to] = anchor === "start" ? [place, place + length] : [place - length, place];
    if (from < 0 || used.some((other) => from < other[1] && to > other[0])) continue;
    used.push([from, to]);
    labels.push({ at, level: LEVELS[status], words, anchor });
  }
  return labels;
}

/** To the day asked for, unless nothing was said for long. */
function endOf(asOf: string, dots: readonly Dot[]): Date {
  const [first, last] = [dots[0]!.at.getTime(), dots.at(-1)!.at.getTime()];
  return new Date(
    Math.max(last + DAY_MS, Math.min(new Date(asOf).getTime(), last + Math.max(30 * DAY_MS, (last - first) * 0.25))),
  );
}

/** Some time before the first word, when nothing was known. */
function startOf(end: Date, dots: readonly Dot[]): Date {
  const first = dots[0]!.at.getTime();
  return new Date(first - Math.max(14 * DAY_MS, (end.getTime() - first) * 0.06));
}

const DAY_MS = 86_400_000;

type Spread = { readonly dot: Dot; readonly at: Date; readonly y: number };

/** Dots that would lie on each other make way towards the middle: what the steps gave is written on the other side. `msPerPixel` tells what lies on each other. */
function spreadOut(dots: readonly Dot[], msPerPixel: number): Spread[] {
  const placed: Spread[] = [];
  for (const dot of dots) {
    const near = placed.filter(
      (one) => one.dot.level === dot.level && Math.abs(one.at.getTime() - dot.at.getTime()) < 9 * msPerPixel,
    );
    const nudge = (near.length % 4) * (dot.level > 0 ? -0.25 : 0.25);
    placed.push({ dot, at: dot.at, y: dot.level + nudge });
  }
  return placed;
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
