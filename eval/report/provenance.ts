/** What a figure was measured with: which code and which packs. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Pack } from "../../src/model/pack.ts";

const ROOT = join(import.meta.dirname, "../..");
/** The pages that measuring itself rewrites: a change there is no change of what was measured. */
const WRITTEN = [
  "docs/accuracy.md",
  "docs/feeds.md",
  "docs/pages.md",
  "docs/performance.md",
  "docs/performance-ledger.md",
  "docs/performance-archives.md",
  "docs/performance-threads.md",
];

/** Two lines: `commit 48304f8+changes` and `packs en, screen-en, mcu (0a1b…)`. */
export function describeProvenance(pack: Pick<Pack, "names" | "hash">): string[] {
  return [`commit ${describeCommit()}`, `packs ${pack.names.join(", ")} (${pack.hash})`];
}

/** "+changes" where the working tree differs from the commit; "unknown" outside a checkout. */
function describeCommit(): string {
  try {
    const commit = git("rev-parse", "--short", "HEAD");
    const changes = git("status", "--porcelain", "--", ".", ...WRITTEN.map((page) => `:!${page}`));
    return changes === "" ? commit : `${commit}+changes`;
  } catch {
    return "unknown";
  }
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}
