/**
 * The marks of a certainty chart, for Observable Plot: dots as high as they are firm, the status as a line in steps with what each step
 * gave beside it. Dots that would lie on each other make way.
 */
import type { PlotOptions } from "@observablehq/plot";
import { plainStatusOf, writeValues } from "../../../desk/words/status.ts";
import type { Answer, Status } from "../../../model/answer.ts";
import type { Drawing, Plot } from "./draw.ts";

/** All that is drawn, as plain values. */
export type Certainty = Pick<Answer, "asOf" | "status" | "trail"> & { readonly dots: readonly Mark[] };

export type Mark = {
  readonly at: Date;
  /** 3 surely, 2 likely, 1 perhaps, 0 open, and below for its no. */
  readonly level: number;
  readonly isCopy: boolean;
  readonly isDecided: boolean;
  /** What it stands for, in words. */
  readonly title: string;
};

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

export function arrangeCertainty(plot: Plot, certainty: Certainty, size: Pick<Drawing, "width" | "height">): Drawing {
  const { asOf, status, trail, dots } = certainty;
  const { width, height } = size;
  const isNarrow = width < 500;
  const end = endOf(asOf, dots);
  const steps = trail.map((step) => ({ at: new Date(step.date), level: LEVELS[step.status] }));
  const first = startOf(end, dots);
  const line = [{ at: first, level: 0 }, ...steps, { at: end, level: LEVELS[status] }];
  const hasNo = [...dots.map(({ level }) => level), ...steps.map(({ level }) => level)].some((level) => level < 0);
  const ticks = [...NAMES.keys()].filter((level) => level >= 0 || hasNo);
  const spread = spreadOut(dots, (end.getTime() - first.getTime()) / (width - 110));
  const marks: PlotOptions["marks"] = [
    plot.gridY(ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
    plot.line(line, { x: "at", y: "level", curve: "step-after", stroke: "var(--accent)", strokeWidth: 2.5 }),
    ...labelSteps(trail, { first, end }, width).map((label) =>
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
        title: (one: Spread) => one.dot.title,
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
        title: (one: Spread) => one.dot.title,
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
  trail: Certainty["trail"],
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
function endOf(asOf: string, dots: readonly Mark[]): Date {
  const [first, last] = [dots[0]!.at.getTime(), dots.at(-1)!.at.getTime()];
  return new Date(
    Math.max(last + DAY_MS, Math.min(new Date(asOf).getTime(), last + Math.max(30 * DAY_MS, (last - first) * 0.25))),
  );
}

/** Some time before the first word, when nothing was known. */
function startOf(end: Date, dots: readonly Mark[]): Date {
  const first = dots[0]!.at.getTime();
  return new Date(first - Math.max(14 * DAY_MS, (end.getTime() - first) * 0.06));
}

const DAY_MS = 86_400_000;

type Spread = { readonly dot: Mark; readonly at: Date; readonly y: number };

/** Dots that would lie on each other make way towards the middle: what the steps gave is written on the other side. `msPerPixel` tells what lies on each other. */
function spreadOut(dots: readonly Mark[], msPerPixel: number): Spread[] {
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
