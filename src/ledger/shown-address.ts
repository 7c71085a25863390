/**
 * A ledger's address as it may be shown, in messages and lists: without its password. What cannot be taken apart is left out altogether.
 *
 *     shownAddress("postgres://desk:secret@db.example/news")  // "postgres://desk:***@db.example/news"
 */
export function shownAddress(address: string): string {
  if (!isServer(address)) return address;
  const url = URL.parse(address);
  if (url === null) return address.replace(/:\/\/.*/su, "://…");
  if (url.password !== "") url.password = HIDDEN;
  for (const name of [...url.searchParams.keys()].filter((key) => SECRET.test(key))) url.searchParams.set(name, HIDDEN);
  return url.href;
}

/** Whether it names something else than a file. */
export function isServer(address: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(address);
}

const HIDDEN = "***";
const SECRET = /pass|secret|sslkey/iu;
