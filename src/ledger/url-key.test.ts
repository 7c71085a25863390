import assert from "node:assert/strict";
import { test } from "node:test";
import { urlKey } from "./url-key.ts";

/** Keys are kept in ledgers: a row may be added here, never changed. */
const ROWS: readonly (readonly [reason: string, address: string, key: string])[] = [
  ["as it is", "https://kinescope.example/a/b", "https://kinescope.example/a/b"],
  ["host and scheme in lower case", "HTTPS://Kinescope.Example/A", "https://kinescope.example/A"],
  ["no fragment", "https://kinescope.example/a#b", "https://kinescope.example/a"],
  ["no slash at the end", "https://kinescope.example/a/", "https://kinescope.example/a"],
  ["nor the one of the host", "https://kinescope.example/", "https://kinescope.example"],
  ["nor before a query", "https://kinescope.example/?id=1", "https://kinescope.example?id=1"],
  ["no marks of where readers came from", "https://k.example/a?utm_source=x&UTM_Medium=y&fbclid=1&gclid=2", "https://k.example/a"],
  ["other parameters stay, in their order", "https://k.example/a?b=2&utm_source=x&a=1", "https://k.example/a?b=2&a=1"],
  ["and as they are written", "https://k.example/a?b=%20+c&d", "https://k.example/a?b=%20+c&d"],
  ["a parameter that only ends so", "https://k.example/a?my_utm_source=x", "https://k.example/a?my_utm_source=x"],
  ["an empty query is none", "https://k.example/a?", "https://k.example/a"],
  ["the usual port is none", "https://k.example:443/a", "https://k.example/a"],
  ["another host is another address", "https://www.k.example/a", "https://www.k.example/a"],
  ["letters beyond ASCII", "https://kiné.example/ü", "https://xn--kin-dma.example/%C3%BC"],
  ["no address at all", "  the paper of Monday ", "the paper of Monday"],
  ["a scheme without path", "urn:isbn:123#x", "urn:isbn:123"],
]; // biome-ignore format: one row a line

for (const [reason, address, key] of ROWS) {
  test(`url key: ${reason}`, () => {
    assert.equal(urlKey(address), key);
    assert.equal(urlKey(key), key, "a key is its own key");
  });
}
