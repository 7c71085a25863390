/**
 * The last step of `npm run build`: what makes the published command start sooner than the library that tsc wrote to `dist/` would.
 *
 * `dist/command/` is the command, bundled: opening and linking the six hundred files behind `hearsay ask` one by one took longer than answering.
 * Verbs stay apart and are loaded when they are called. `dist/kept/` is what the shipped packs compile to (`src/pack/kept.ts`).
 */
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { keepPack } from "../src/pack/kept.ts";
import { loadPacks } from "../src/pack/load.ts";

/** Libraries that every start needs go into the bundle, and their licences into NOTICE; the others are loaded where one is needed. */
const BUNDLED: ReadonlySet<string> = new Set(["commander", "kysely"]);

const ROOT = new URL("../", import.meta.url);

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL("package.json", ROOT), "utf8"),
);

await build({
  absWorkingDir: import.meta.dirname,
  // What runs in a thread is started by its file's name, which stands beside whoever starts it.
  entryPoints: ["main.ts", "desk/threads/reading-thread.ts", "faces/web/charts/drawing-thread.ts"].map(
    (file) => `../src/${file}`,
  ),
  outdir: "../dist/command",
  entryNames: "[name]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  external: Object.keys(dependencies).filter((name) => !BUNDLED.has(name)),
  logLevel: "warning",
});

keepPack(loadPacks(), new URL("dist/kept/", ROOT));
