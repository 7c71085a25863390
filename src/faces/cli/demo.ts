/** `hearsay demo`, which `npm start` runs: the article that ships with Hearsay, and what to try next. */
import { fileURLToPath } from "node:url";
import { read } from "../../desk/read.ts";
import { readFileBytes } from "../../intake/file.ts";
import { receive } from "../../intake/receive.ts";
import { loadPacks } from "../../pack/load.ts";
import type { Call } from "./call.ts";
import { showReading } from "./show/reading.ts";
import { paint, run } from "./show/runs.ts";
import { screenOf, writeOut } from "./surroundings.ts";

const SAMPLE = fileURLToPath(new URL("../../../samples/greywater.md", import.meta.url));

/** A checkout has its command in `bin/`. */
const NAME = import.meta.url.endsWith(".ts") ? "bin/hearsay" : "hearsay";

const NEXT: readonly (readonly [command: string, about: string])[] = [
  [`${NAME} read FILE`, "the same for an article of yours: text, Markdown or HTML"],
  [`${NAME} read FILE --explain 4`, "how statement 4 came about"],
  [`${NAME} read FILE --json`, "everything that was understood, for programs"],
  [`${NAME} --help`, "the rest"],
];

export async function runDemo({ settings }: Call): Promise<number> {
  const { packs, model, maxBytes } = settings.values;
  const screen = screenOf(settings.values);
  const bytes = await readFileBytes(SAMPLE, maxBytes);
  const reading = read(await receive({ bytes, name: SAMPLE }), loadPacks(packs, { models: model }));
  const widest = Math.max(...NEXT.map(([command]) => command.length));
  const lines = [
    [
      run("This was "),
      run("samples/greywater.md", "strong"),
      run("; its show, people and outlets are invented. Next:"),
    ],
    ...NEXT.map(([command, about]) => [run(`  ${command.padEnd(widest + 2)}`, "strong"), run(about, "quiet")]),
  ];
  const next = lines.map((line) => `${paint([run("  "), ...line], screen.color)}\n`).join("");
  await writeOut(`${showReading(reading, screen)}${next}\n`);
  return 0;
}
