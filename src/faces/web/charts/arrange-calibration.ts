/** The marks of a calibration chart, for Observable Plot. */
import type { Drawing, Plot } from "./draw.ts";

export type Point = { readonly probability: number; readonly n: number; readonly share: number };

export function arrangeCalibration(plot: Plot, points: readonly Point[]): Drawing {
  return {
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
  };
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
