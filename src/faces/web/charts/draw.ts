/**
 * Charts as SVG within the page: drawn by Observable Plot on a document of linkedom, freed of the styles that it brings along, since pages
 * allow none but their own and are light or dark. It runs in the thread that draws: the two cost
 * 200 ms to load, and a chart some 6 ms.
 */
import type { PlotOptions } from "@observablehq/plot";

export type Plot = typeof import("@observablehq/plot");

export type Drawing = PlotOptions & { readonly width: number; readonly height: number };

/** `name` is what it shows in a sentence; `className` tells wide and narrow ones apart. */
export async function draw(name: string, className: string, make: (plot: Plot) => Drawing): Promise<string> {
  const { plot, document } = await load();
  const options = make(plot);
  const svg: Drawn = plot.plot({ ...options, document, className: "plot", figure: false });
  svg.querySelector("style")?.remove();
  for (const styled of svg.querySelectorAll("[style]")) styled.removeAttribute("style");
  for (const named of svg.querySelectorAll("[aria-label]")) named.removeAttribute("aria-label");
  for (const hidden of svg.querySelectorAll("[aria-hidden]")) hidden.removeAttribute("aria-hidden");
  svg.setAttribute("class", className);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  svg.removeAttribute("font-family");
  return svg.outerHTML.replaceAll(PLACE, (attribute) => attribute.replaceAll(NUMBER, round));
}

/** Places to a tenth of a pixel are near enough, and a third of the bytes. What is told in words stays as it is. */
const PLACE = / (?:d|transform|[xy][12]?|c[xy])="[^"]*"/gu;
const NUMBER = /\d+\.\d{2,}/gu;
const round = (written: string): string => String(Math.round(Number(written) * 10) / 10);

/** What is asked of a drawing: the types of browsers are no part of ours. */
type Drawn = {
  readonly outerHTML: string;
  readonly querySelector: (selector: string) => { readonly remove: () => void } | null;
  readonly querySelectorAll: (selector: string) => Iterable<{ readonly removeAttribute: (name: string) => void }>;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
};

type Loaded = { readonly plot: Plot; readonly document: NonNullable<PlotOptions["document"]> };
let loading: Promise<Loaded> | null = null;

/** What drawing stands on, loaded once. */
export function load(): Promise<Loaded> {
  loading ??= Promise.all([import("@observablehq/plot"), import("linkedom")]).then(([plot, { parseHTML }]) => ({
    plot,
    document: parseHTML("<!doctype html><html><body></body></html>").document,
  }));
  return loading;
}
