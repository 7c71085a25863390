/**
 * An address as somebody wrote it → where to ask, and with which credentials. WHATWG `URL` does the reading, so that
 * `http://0x7f.1`, `http://２１３０７０６４３３` and `http://127。0。0。1` are all 127.0.0.1 before anybody judges them.
 * Credentials are taken out at once: what carries them is never shown, kept or handed to another origin.
 */
import { unescape } from "node:querystring";
import { FetchError } from "./fetch-error.ts";

export type Address = {
  /** Absolute, http or https, without credentials and fragment. */
  readonly url: URL;
  /** "Basic …" for this origin alone; null where the address has no credentials. */
  readonly authorization: string | null;
};

/** Longer ones are no addresses but attempts; browsers and servers stop at about this length too. */
const LONGEST = 8192;

/** Throws `fetch/address-invalid`. */
export function parseAddress(written: string): Address {
  const url = written.length > LONGEST ? null : URL.parse(written.trim());
  if (url === null)
    throw new FetchError("fetch/address-invalid", `${withoutCredentials(written)} is no address. ${REMEDY}`);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  requireWeb(url);
  const authorization = username === "" && password === "" ? null : writeBasic(username, password);
  return { url: withoutFragment(url), authorization };
}

/**
 * Where a redirect leads. Credentials stay with their origin, and those that a host writes into `Location` are nobody's:
 * they are dropped.
 */
export function parseLocation(location: string, from: Address): Address {
  const url = location.length > LONGEST ? null : URL.parse(location, from.url);
  if (url === null) {
    throw new FetchError(
      "fetch/redirects",
      `${showUrl(from.url)} redirects to what is no address. Open it in a browser.`,
    );
  }
  url.username = "";
  url.password = "";
  requireWeb(url);
  return { url: withoutFragment(url), authorization: url.origin === from.url.origin ? from.authorization : null };
}

/** As it appears in messages: at most 200 characters. */
export function showUrl(url: URL): string {
  return url.href.length > 200 ? `${url.href.slice(0, 199)}…` : url.href;
}

/** One name for a host, whatever port it answers at and whether or not its name ends in a full stop. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/u, "");
}

const REMEDY = "Write it in full, such as https://example.org/news.";

function requireWeb(url: URL): void {
  if ((url.protocol === "http:" || url.protocol === "https:") && url.hostname !== "") return;
  const scheme = url.protocol.slice(0, -1).slice(0, 40);
  throw new FetchError("fetch/address-invalid", `Hearsay asks by http and https, not by ${scheme}. ${REMEDY}`);
}

function withoutFragment(url: URL): URL {
  url.hash = "";
  return url;
}

/** What cannot be parsed may still hold a password. */
function withoutCredentials(written: string): string {
  const shown = written.replace(/^([a-z][a-z0-9+.-]{0,30}:\/\/)?.*@/isu, "$1").replaceAll(/\p{C}/gu, "");
  return `"${shown.length > 80 ? `${shown.slice(0, 79)}…` : shown}"`;
}

/** A stray percent sign stands for itself. */
function writeBasic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${unescape(username)}:${unescape(password)}`).toString("base64")}`;
}
