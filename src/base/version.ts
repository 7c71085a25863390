/** The version of Hearsay, from the package: "0.1.0". */
import { readFileSync } from "node:fs";
import { HOME } from "./home.ts";

export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("package.json", HOME), "utf8"));
  return String(Object(manifest).version);
}
