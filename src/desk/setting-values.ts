/** What is written on a command line, in a variable or in a file → the value that it means; null for what means none. */
import { isIP } from "node:net";

export function parseList(written: unknown): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(written) ? written : String(written).split(",");
  const names = list.map((name) => String(name).trim()).filter((name) => name !== "");
  return names.length > 0 ? names : null;
}

export function parseText(written: unknown): string | null {
  return typeof written === "string" && written.trim() !== "" ? written.trim() : null;
}

export function parseSwitch(written: unknown): boolean | null {
  const word = String(written).toLowerCase();
  if (["true", "1", "yes", "on"].includes(word)) return true;
  return ["false", "0", "no", "off"].includes(word) ? false : null;
}

const UNITS: Readonly<Record<string, number>> = { "": 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 };

export function parseSize(written: unknown): number | null {
  const parts = /^(\d{1,12}(?:\.\d{1,3})?)\s?([kmg]?b?)$/iu.exec(String(written));
  const size = Number(parts?.[1]) * (UNITS[parts?.[2]?.toLowerCase() ?? ""] ?? Number.NaN);
  return size >= 1 ? Math.floor(size) : null;
}

const MAX_COUNT = 50_000;

export function parseCount(written: unknown): number | null {
  const count = /^\d{1,5}$/u.test(String(written)) ? Number(written) : 0;
  return count >= 1 && count <= MAX_COUNT ? count : null;
}

export function parseUpTo(written: unknown, most: number): number | null {
  const count = parseCount(written);
  return count !== null && count <= most ? count : null;
}

const SECONDS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** In seconds. */
export function parseTime(written: unknown): number | null {
  const parts = /^(\d{1,6})\s?([smhd]?)$/iu.exec(String(written));
  const seconds = Number(parts?.[1]) * (SECONDS[parts?.[2]?.toLowerCase() ?? ""] ?? Number.NaN);
  return Number.isInteger(seconds) && seconds >= 1 ? seconds : null;
}

export function parseColor(written: unknown): "auto" | "always" | "never" | null {
  if (written === "auto" || written === "always" || written === "never") return written;
  const on = parseSwitch(written);
  if (on === null) return null;
  return on ? "always" : "never";
}

export function parseWidth(written: unknown): number | null {
  const width = /^\d{1,3}$/u.test(String(written)) ? Number(written) : -1;
  return width === 0 || (width >= 40 && width <= 400) ? width : null;
}

export function parsePort(written: unknown): number | null {
  const port = /^\d{1,5}$/u.test(String(written)) ? Number(written) : -1;
  return port >= 0 && port <= 65_535 ? port : null;
}

const MAX_THREADS = 64;

export function parseThreads(written: unknown): number | "auto" | null {
  if (written === "auto") return written;
  return parseUpTo(written, MAX_THREADS);
}

export function parseChoice<Word extends string>(written: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === written) ?? null;
}

/** Where nothing is to be listened on. */
export const OFF = "off";

/** "9464" → "127.0.0.1:9464": what names no address is heard on this machine alone. */
export function parseListener(written: unknown): string | null {
  if (written === OFF) return OFF;
  const parts = /^(?:(?<host>[a-z\d.-]{1,253}|\[[\da-f:.]{2,45}\]):)?(?<port>\d{1,5})$/iu.exec(String(written))?.groups;
  const port = parsePort(parts?.["port"]);
  return port === null ? null : `${parts?.["host"] ?? "127.0.0.1"}:${port}`;
}

/** "127.0.0.1,10.0.0.0/8" → its parts; "none" is nobody. Networks are told by `http/peers.ts` from addresses. */
export function parseNetworks(written: unknown): readonly string[] | null {
  if (written === "none" || (Array.isArray(written) && written.length === 0)) return [];
  const list = parseList(written);
  return list?.every(isNetwork) === true ? list : null;
}

function isNetwork(words: string): boolean {
  if (words === "loopback") return true;
  const [address = "", bits, ...rest] = words.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
