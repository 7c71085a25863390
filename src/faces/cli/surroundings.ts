/** What the command meets around it: variables, the folder's hearsay.config.json, the terminal, the pipe it writes to. */
import { readFileSync } from "node:fs";
import { HearsayError } from "../../base/error.ts";
import { type Resolved, resolveSettings, type SettingName, type Settings } from "../../desk/settings.ts";

export const CONFIG_FILE = "hearsay.config.json";

/** `flags`: what the command line names. Throws `config/invalid` and `config/unknown-setting`. */
export function gatherSettings(flags: Readonly<Partial<Record<SettingName, unknown>>>): Resolved {
  return resolveSettings({ flags, variables: process.env, file: readConfigFile() });
}

function readConfigFile(): unknown {
  let text: string;
  try {
    text = readFileSync(CONFIG_FILE, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new HearsayError("config/invalid", `${CONFIG_FILE} cannot be read: ${String(cause)}.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError("config/invalid", `${CONFIG_FILE} is not JSON: ${why}.`, { cause });
  }
}

/** Columns, where the output is no terminal: what mails and older screens have. */
const USUAL_WIDTH = 80;

/** Wider lines than this are hard to follow. */
const WIDEST = 132;

export type Screen = { readonly width: number; readonly color: boolean };

/** How to show something on standard output. */
export function screenOf(settings: Settings): Screen {
  const width = settings.width || Math.min(WIDEST, process.stdout.columns || USUAL_WIDTH);
  return { width: Math.max(40, width), color: wantsColor(settings.color) };
}

/** See no-color.org and force-color.org; a terminal tells by itself what it can. */
function wantsColor(color: Settings["color"]): boolean {
  if (color !== "auto") return color === "always";
  if (process.env["NO_COLOR"]) return false;
  if (process.env["FORCE_COLOR"]) return process.env["FORCE_COLOR"] !== "0";
  return process.stdout.isTTY && process.stdout.hasColors();
}

/** Writes and waits until it is taken, so that a slow taker slows the reading and not the memory. */
export async function writeOut(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once("drain", resolve);
  });
}

/** Nobody listens any more (`hearsay … | head`): that is no failure of ours. */
export function quietClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(0);
    });
  }
}
