/** The version of Hearsay, from the package, which lies above `src/` and `dist/` alike: "0.1.0". */
import { readFileSync } from "node:fs";

export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String(Object(manifest).version);
}
