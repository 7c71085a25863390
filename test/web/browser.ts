/** A browser for tests, where the machine has one. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env["HEARSAY_CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const found: string | null = PLACES.find((place) => place !== "" && existsSync(place)) ?? null;

/** Why a test cannot run here; false where it can. */
export const SKIP: string | false =
  found === null ? `no Chromium at ${PLACES.slice(1).join(", ")}; HEARSAY_CHROMIUM names another place` : false;

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: found!, args: ["--no-sandbox"] });
}
