/**
 * The last thing that becomes of a line before it is logged: what lets somebody in is taken out, wherever it stood. Nothing that logs
 * means to tell a secret; but errors quote addresses, and addresses hold passwords.
 *
 *     hideSecrets("no answer of postgres://desk:pass@db/news")  // "no answer of postgres://***@db/news"
 */
export function hideSecrets(line: string): string {
  return SECRETS.reduce((text, [pattern, shown]) => text.replaceAll(pattern, shown), line);
}

/** Each is bounded, and begins with what is rare. */
const SECRETS: readonly (readonly [pattern: RegExp, shown: string])[] = [
  // Whoever stands before the host, in the address of a database, a queue or a page.
  [/:\/\/[^\s/"\\]{1,500}@/gu, "://***@"],
  // "?password=x", as libpq takes it; "&api_key=x", as feeds are handed out to one reader.
  [/([?&]\w{0,30}(?:pass|secret|token|key|auth|sign?)\w{0,30}=)[^\s&"\\]{1,500}/giu, "$1***"],
  [/\bhearsay_[\w-]{8,500}/gu, "hearsay_***"],
  [/\bwhsec_[\w+/=-]{8,500}/gu, "whsec_***"],
  [/\b((?:bearer|basic) )[\w.~+/=-]{4,1000}/giu, "$1***"],
  // Headers, as dumped by Node: `cookie: hearsay=…`, `"cookie":"hearsay=…"`.
  [/\b((?:set-)?cookie\\?["']?: ?\\?["']?)[^\s"'\\][^"'\\\n]{0,2000}/giu, "$1***"],
  [/\b(hearsay=)[\w-]{16,200}/gu, "$1***"],
];
