/**
 * Runs the trainers one after another, each of which writes its weights into `packs/en/models/`:
 *
 *     npm run train -- --data ../shared/data [--only letters]
 *
 * In this order, since each reads with what those before it wrote. The same data and code give the same bytes.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { describeProvenance } from "../eval/report/provenance.ts";
import { loadPacks } from "../src/pack/load.ts";

const TRAINERS = ["letters", "syntax", "antecedents", "factuality", "attribution"] as const;
const ROOT = join(import.meta.dirname, "..");
const MODELS = "packs/en/models";

const { values: flags } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, only: { type: "string" } },
});

process.exitCode = await trainAll(flags.data, flags.only);

async function trainAll(data: string, only: string | undefined): Promise<number> {
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) {
    return refuse(`There is no folder ${data}. Name the one that holds polnear, ud and factuality with --data.`);
  }
  const chosen = TRAINERS.filter((name) => only === undefined || name === only);
  if (chosen.length === 0) return refuse(`There is no trainer "${only}". Those there are: ${TRAINERS.join(", ")}.`);
  process.stdout.write(`${describeProvenance(loadPacks()).join("\n")}\n`);
  for (const name of chosen) {
    process.stdout.write(`\n${name}\n`);
    const before = hashModels();
    const began = performance.now();
    const code = await run(name, resolve(data));
    if (code !== 0) return refuse(`The trainer "${name}" ended with ${code}; what it says stands above.`);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${name}: ${describeWritten(before, hashModels())}, ${seconds} s\n`);
  }
  process.stdout.write(`\n${describeProvenance(loadPacks()).join("\n")}\n`);
  return 0;
}

/** In the checkout's folder, since the trainers write where the packs lie. */
async function run(name: string, data: string): Promise<number> {
  const child = spawn(process.execPath, [join("train", `${name}.ts`), "--data", data], { cwd: ROOT, stdio: "inherit" });
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : 1;
}

/** File → hash of its bytes and the time it was written. */
function hashModels(): Map<string, { readonly hash: string; readonly written: number; readonly size: number }> {
  const folder = join(ROOT, MODELS);
  return new Map(
    readdirSync(folder).map((file) => {
      const path = join(folder, file);
      const bytes = readFileSync(path);
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
      return [file, { hash, written: statSync(path).mtimeMs, size: bytes.length }];
    }),
  );
}

type Hashes = ReturnType<typeof hashModels>;

function describeWritten(before: Hashes, after: Hashes): string {
  const written = [...after].filter(([file, { written: time }]) => before.get(file)?.written !== time);
  if (written.length === 0) return "wrote nothing";
  const files = written.map(([file, { hash, size }]) => {
    const isSame = before.get(file)?.hash === hash;
    return `${MODELS}/${file} (${size} bytes, ${isSame ? "the same as before" : `now ${hash}`})`;
  });
  return `wrote ${files.join(", ")}`;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
