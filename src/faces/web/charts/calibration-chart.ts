/** How often what was told with a certainty came true: a dot for each certainty, on the slant where words and world agree. */
import { html } from "hono/html";
import type { TrackRecord } from "../../../judge/track/track-records.ts";
import type { Html } from "../site.ts";
import { draw } from "./draw.ts";

export type Point = { readonly probability: number; readonly n: number; readonly share: number };

/** Of all that have a record together; "" where nobody has. */
export async function drawCalibration(points: readonly Point[]): Promise<Html | string> {
  if (points.length === 0) return "";
  const told = points.map(
    ({ probability, share, n }) => `of ${n} told with ${percent(probability)} came ${percent(share)} true`,
  );
  const name = `Calibration: ${told.join("; ")}.`;
  const chart = await draw(name, "chart square", (plot) => ({
    width: 380,
    height: 340,
    marginLeft: 48,
    marginBottom: 44,
    x: { domain: [0, 1], label: "told with this certainty", tickFormat: percent, ticks: 5, labelAnchor: "center" },
    y: { domain: [0, 1], label: "came true", tickFormat: percent, ticks: 5, grid: true },
    r: { range: [3, 14] },
    marks: [
      plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { x: "0", y: "1", stroke: "var(--soft)", strokeDasharray: "4 4" },
      ),
      plot.dot(points, {
        x: "probability",
        y: "share",
        r: "n",
        fill: "var(--accent)",
        fillOpacity: 0.85,
        stroke: "var(--paper)",
        title: ({ probability, share, n }: Point) => `${percent(probability)}: ${percent(share)} of ${n}`,
      }),
    ],
  }));
  return html`<figure class="chart-box small">${chart}<figcaption class="legend">Dots on the slant: as sure as they were right. The larger a dot, the more was told.</figcaption></figure>`;
}

/** The forecasts of all voices in one: each certainty with the share that came true. */
export function poolBins(tracks: readonly Pick<TrackRecord, "calibration">[]): Point[] {
  const bins = tracks
    .flatMap(({ calibration }) => calibration)
    .flatMap(({ share, ...bin }) => (share === null ? [] : [{ ...bin, share }]));
  return Array.from(
    Map.groupBy(bins, ({ probability }) => probability),
    ([probability, some]) => {
      const n = some.reduce((sum, bin) => sum + bin.n, 0);
      return { probability, n, share: some.reduce((sum, bin) => sum + bin.share * bin.n, 0) / n };
    },
  ).toSorted((a, b) => a.probability - b.probability);
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
