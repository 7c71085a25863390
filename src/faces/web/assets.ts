/** The few files that pages load beside themselves: read once, named by their content, so that a browser may keep them for ever. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HOME } from "../../base/home.ts";

export type Assets = {
  /** "desk.css" → "/assets/desk.css?3fa2b1c0". */
  readonly addressOf: (name: string) => string;
  readonly get: (name: string) => Asset | null;
};

export type Asset = { readonly content: Uint8Array<ArrayBuffer>; readonly mediaType: string };

const FOLDER = fileURLToPath(new URL("static", HOME));

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export function loadAssets(): Assets {
  const assets = new Map<string, Asset & { readonly version: string }>();
  for (const name of readdirSync(FOLDER)) {
    const mediaType = MEDIA_TYPES[extname(name)];
    if (mediaType === undefined) continue;
    const content = new Uint8Array(readFileSync(join(FOLDER, name)));
    assets.set(name, { content, mediaType, version: createHash("sha256").update(content).digest("hex").slice(0, 8) });
  }
  return {
    addressOf: (name) => `/assets/${name}?${assets.get(name)?.version ?? ""}`,
    get: (name) => assets.get(name) ?? null,
  };
}
