/** Packs Hearsay as it is published and installs it in a folder, as whoever gets it from a registry does. */
import { execFile } from "node:child_process";
import { cpSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./sources.ts";

const run = promisify(execFile);

/** Words of npm for a registry that cannot be reached. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network/u;

/** Into `node_modules` of the folder; false where the dependencies cannot be had, for want of a registry. */
export async function installPackage(folder: string): Promise<boolean> {
  // From a copy, so that `dist/` appears in nobody's checkout while other tests run.
  const copy = join(folder, "checkout");
  for (const entry of readdirSync(ROOT)) {
    if (![".git", "dist", "node_modules"].includes(entry))
      cpSync(join(ROOT, entry), join(copy, entry), { recursive: true });
  }
  const path = `${join(ROOT, "node_modules/.bin")}:${process.env["PATH"]}`;
  const env = { ...process.env, PATH: path };
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: copy, env });
  rmSync(copy, { recursive: true });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  try {
    const words = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${tarball}`];
    await run("npm", words, { cwd: folder, env });
    return true;
  } catch (error) {
    if (!OFFLINE.test(String(error))) throw error;
    return false;
  }
}
