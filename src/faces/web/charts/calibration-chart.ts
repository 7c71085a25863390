/** How often what was told with a certainty came true: a dot for each certainty, on the slant where words and world agree. */
import { html } from "hono/html";
import type { TrackRecord } from "../../../judge/track/track-records.ts";
import type { Html } from "../site.ts";
import { percent, type Point } from "./arrange-calibration.ts";
import { drawApart } from "./draw-apart.ts";

/** Of all that have a record together; "" where nobody has. */
export async function drawCalibration(points: readonly Point[]): Promise<Html | string> {
  if (points.length === 0) return "";
  const told = points.map(
    ({ probability, share, n }) => `of ${n} told with ${percent(probability)} came ${percent(share)} true`,
  );
  const name = `Calibration: ${told.join("; ")}.`;
  const chart = await drawApart({ chart: "calibration", name, points });
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
