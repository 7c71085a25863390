/** Whose address counts, behind which proxies: the last that nobody trusted could write. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { parseNetworks } from "../../desk/setting-values.ts";
import { openPeers } from "./peers.ts";

const ROWS: readonly (readonly [
  reason: string,
  trusted: string,
  remote: string,
  forwarded: string | null,
  address: string,
  isNear: boolean,
])[] = [
  ["nobody between", "none", "203.0.113.7", null, "203.0.113.7", false],
  ["at the machine", "none", "127.0.0.1", null, "127.0.0.1", true],
  ["at the machine, by the newer version", "none", "::1", null, "::1", true],
  ["at the machine, an old address written as a new one", "none", "::ffff:127.0.0.1", null, "::ffff:127.0.0.1", true],
  ["a list that nobody trusted handed on is not believed", "none", "203.0.113.7", "127.0.0.1", "203.0.113.7", false],
  ["nor from this machine; but whoever hands on is not near", "none", "127.0.0.1", "203.0.113.7", "127.0.0.1", false],
  ["a trusted proxy tells who asks", "loopback", "127.0.0.1", "203.0.113.7", "203.0.113.7", false],
  ["also by the newer version", "loopback", "::1", "2001:db8::7", "2001:db8::7", false],
  ["also where it is written as a new address", "127.0.0.1", "::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7", false],
  [
    "what the one who asks wrote before it is passed over",
    "loopback",
    "127.0.0.1",
    "127.0.0.1, 203.0.113.7",
    "203.0.113.7",
    false,
  ],
  [
    "of two trusted proxies the first one's word",
    "127.0.0.1,10.0.0.0/8",
    "127.0.0.1",
    "9.9.9.9, 203.0.113.7, 10.0.0.2",
    "203.0.113.7",
    false,
  ],
  ["a proxy that is not trusted is who asks", "127.0.0.1", "127.0.0.1", "203.0.113.7, 10.0.0.2", "10.0.0.2", false],
  ["another address than the trusted one", "10.0.0.1", "10.0.0.2", "203.0.113.7", "10.0.0.2", false],
  ["the edge of a network", "10.0.0.0/30", "10.0.0.3", "203.0.113.7", "203.0.113.7", false],
  ["beyond it", "10.0.0.0/30", "10.0.0.4", "203.0.113.7", "10.0.0.4", false],
  ["a network of the newer version", "2001:db8::/32", "2001:db8::1", "203.0.113.7", "203.0.113.7", false],
  ["no address at all: the proxy itself", "loopback", "127.0.0.1", "unknown", "127.0.0.1", false],
  ["words after the address", "loopback", "127.0.0.1", "203.0.113.7:443", "127.0.0.1", false],
  ["empty", "loopback", "127.0.0.1", "", "127.0.0.1", false],
  ["somebody at the machine, through its proxy", "loopback,10.0.0.9", "10.0.0.9", "127.0.0.1", "127.0.0.1", true],
  ["a trusted proxy that names nobody is itself at the machine", "loopback", "127.0.0.1", null, "127.0.0.1", true],
  ["a list without an end", "loopback", "127.0.0.1", `${"127.0.0.1,".repeat(700)}203.0.113.7`, "203.0.113.7", false],
];

for (const [reason, trusted, remote, forwarded, address, isNear] of ROWS) {
  test(`${reason}: ${address}${isNear ? ", near" : ""}`, async () => {
    const peers = openPeers(parseNetworks(trusted)!);
    const app = new Hono();
    app.get("/", (c) => c.json([peers.addressOf(c), peers.isNear(c)]));
    const headers: Record<string, string> = forwarded === null ? {} : { "x-forwarded-for": forwarded };
    const answer = await app.request("/", { headers }, { incoming: { socket: { remoteAddress: remote } } });
    assert.deepEqual(await answer.json(), [address, isNear]);
  });
}

test("other words of proxies tell that one stands between, and nothing more", async () => {
  const peers = openPeers([]);
  const app = new Hono();
  app.get("/", (c) => c.json([peers.addressOf(c), peers.isNear(c)]));
  for (const name of ["forwarded", "via", "x-real-ip", "x-forwarded-host", "x-forwarded-proto"]) {
    const from = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
    const answer = await app.request("/", { headers: { [name]: "for=203.0.113.7" } }, from);
    assert.deepEqual(await answer.json(), ["127.0.0.1", false], name);
  }
});

const WRITTEN: readonly (readonly [written: unknown, networks: readonly string[] | null])[] = [
  ["none", []],
  [[], []],
  ["loopback, 10.0.0.0/8", ["loopback", "10.0.0.0/8"]],
  ["2001:db8::/129", null],
  ["10.0.0.0/33", null],
  ["10.0.0.0/8/8", null],
  ["10.0.0.0/", null],
  ["proxy.example", null],
  ["all", null],
  ["true", null],
];
for (const [written, networks] of WRITTEN) {
  test(`the setting: ${JSON.stringify(written)} is ${networks === null ? "refused" : networks.join()}`, () => {
    assert.deepEqual(parseNetworks(written), networks);
  });
}
