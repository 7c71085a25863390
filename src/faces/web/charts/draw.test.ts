import assert from "node:assert/strict";
import { test } from "node:test";
import { drawCalibration, poolBins } from "./calibration-chart.ts";
import { draw } from "./draw.ts";

test("a chart has a name, no style of its own and no colour that one theme lacks", async () => {
  const chart = await draw('Ends "so" & so', "chart", (plot) => ({
    width: 300,
    height: 100,
    marks: [
      plot.dot(
        [
          [1, 2],
          [2, 2.123],
          [3, 4],
        ],
        { x: "0", y: "1", title: () => "<script> 1.2345" },
      ),
    ],
  }));
  const [head = ""] = /^<svg[^>]*>/u.exec(chart) ?? [];
  for (const own of ['class="chart"', 'role="img"', 'aria-label="Ends &quot;so&quot; '])
    assert.ok(head.includes(own), own);
  assert.doesNotMatch(chart, /<style|style=|#fff|white|NaN|<script>/u);
  assert.match(chart, /<circle [^>]*cy="\d+\.\d"/u, "places to a tenth");
  assert.match(chart, /&lt;script&gt; 1\.2345/u, "words as they are");
});

test("calibration: bins of all voices in one, those too small left out", async () => {
  const points = poolBins([
    {
      calibration: [
        { probability: 0.8, n: 5, share: 1 },
        { probability: 0.2, n: 2, share: null },
      ],
    },
    { calibration: [{ probability: 0.8, n: 15, share: 0.6 }] },
  ]);
  assert.deepEqual(points, [{ probability: 0.8, n: 20, share: 0.7 }]);
  assert.match(String(await drawCalibration(points)), /of 20 told with 80% came 70% true/u);
  assert.equal(await drawCalibration([]), "");
});
