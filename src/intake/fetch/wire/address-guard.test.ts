/** Addresses, and the many ways to write one: each is refused before anybody is asked where it leads. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openFetcher } from "../open-fetcher.ts";
import { judgeAddress } from "./address-guard.ts";

/** The first and last of each range, with the neighbours outside it. */
const RANGES: readonly (readonly [kind: string, within: readonly string[], beside: readonly string[]])[] = [
  ["unspecified", ["0.0.0.0", "0.255.255.255", "::"], ["1.0.0.0"]],
  ["private", ["10.0.0.0", "10.255.255.255"], ["9.255.255.255", "11.0.0.0"]],
  ["carrier-grade NAT", ["100.64.0.0", "100.100.100.200", "100.127.255.255"], ["100.63.255.255", "100.128.0.0"]],
  ["loopback", ["127.0.0.0", "127.0.0.1", "127.255.255.255", "::1"], ["126.255.255.255", "128.0.0.0"]],
  ["cloud metadata", ["168.63.129.16"], ["168.63.129.15", "168.63.129.17"]],
  ["link-local", ["169.254.0.0", "169.254.169.254", "169.254.255.255"], ["169.253.255.255", "169.255.0.0"]],
  ["private", ["172.16.0.0", "172.31.255.255"], ["172.15.255.255", "172.32.0.0"]],
  ["reserved", ["192.0.0.0", "192.0.0.192", "192.0.0.255"], ["191.255.255.255", "192.0.1.0"]],
  ["documentation", ["192.0.2.0", "192.0.2.255"], ["192.0.1.255", "192.0.3.0"]],
  ["6to4", ["192.88.99.0", "192.88.99.255"], ["192.88.98.255", "192.88.100.0"]],
  ["private", ["192.168.0.0", "192.168.255.255"], ["192.167.255.255", "192.169.0.0"]],
  ["benchmarking", ["198.18.0.0", "198.19.255.255"], ["198.17.255.255", "198.20.0.0"]],
  ["documentation", ["198.51.100.0", "198.51.100.255"], ["198.51.99.255", "198.51.101.0"]],
  ["documentation", ["203.0.113.0", "203.0.113.255"], ["203.0.112.255", "203.0.114.0"]],
  ["multicast", ["224.0.0.0", "239.255.255.255"], ["223.255.255.255"]],
  ["reserved", ["240.0.0.0", "255.255.255.254"], []],
  ["broadcast", ["255.255.255.255"], []],
  [
    "IPv4 within IPv6",
    ["::ffff:0.0.0.0", "::ffff:8.8.8.8", "::ffff:ffff:ffff", "::FFFF:7F00:1", "::ffff:0:8.8.8.8"],
    [],
  ],
  ["IPv4 within IPv6", ["::2", "::8.8.8.8", "::ffff:ffff", "::127.0.0.1"], []],
  ["NAT64", ["64:ff9b::", "64:ff9b::8.8.8.8", "64:ff9b:1::", "64:ff9b:1:ffff::1"], []],
  ["discard", ["100::", "100::1"], []],
  ["Teredo", ["2001::", "2001:0:4136:e378:8000:63bf:3fff:fdd2"], ["2001:200::", "2001:4860:4860::8888"]],
  ["benchmarking", ["2001:2::", "2001:2:0:ffff::1"], []],
  ["reserved", ["2001:10::1", "2001:20::1", "2001:1ff:ffff::"], []],
  ["documentation", ["2001:db8::", "2001:db8:ffff::1"], ["2001:db7:ffff::", "2001:db9::"]],
  ["6to4", ["2002::", "2002:7f00:1::", "2002:ffff::"], ["2001:ffff::", "2003::"]],
  ["documentation", ["3fff::", "3fff:fff::1"], ["3ffe:ffff::", "3fff:1000::"]],
  ["private", ["fc00::", "fd00:ec2::254", "fdff::1"], []],
  ["link-local", ["fe80::", "fe80::1%eth0", "febf::1"], []],
  ["site-local", ["fec0::1"], []],
  ["multicast", ["ff00::", "ff02::1", "ffff::"], []],
  ["unassigned", ["200::1", "1fff::1", "4000::", "7fff::", "8000::", "fbff::", "fe00::1"], ["2000::", "2606:2800::1"]],
  ["no address", ["", "localhost", "127.1", "0x7f.0.0.1", "[::1]", "1.2.3.4.5"], []],
];

for (const [kind, within, beside] of RANGES) {
  test(`address guard: ${kind} is ${within[0] === "" ? "nothing" : within[0]} and its like`, () => {
    for (const address of within) assert.equal(judgeAddress(address), kind, address);
    for (const address of beside) assert.equal(judgeAddress(address), null, address);
  });
}

/** Ways to write an IPv4 address that a browser, a shell or a library takes for it. */
function writeInAllWays(address: string): string[] {
  const parts = address.split(".").map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  const decimals = [address, `${a}.${b}.${c * 256 + d}`, `${a}.${(b * 256 + c) * 256 + d}`, String(whole)];
  const numbers = [
    ...decimals,
    parts.map(hex).join("."),
    parts.map(hex).join(".").toUpperCase(),
    parts.map(octal).join("."),
    parts.map((part) => `000${part.toString(8)}`).join("."),
    parts.map((part) => `0x0000${part.toString(16)}`).join("."),
    [hex(a), String(b), octal(c), String(d)].join("."),
    `${hex(a)}.${hex((b * 256 + c) * 256 + d)}`,
    hex(whole),
    octal(whole),
  ];
  return [
    ...numbers,
    ...numbers.map((one) => `${one}.`),
    ...decimals.map(fullWidth),
    ...["。", "．", "｡"].map((dot) => address.replaceAll(".", dot)),
    fullWidth(address).replaceAll(".", "。"),
    percent(address),
    percent(String(whole)),
    ...[
      `::ffff:${address}`,
      `::ffff:${groups}`,
      `::FFFF:${groups}`,
      `0:0:0:0:0:ffff:${groups}`,
      `::ffff:0:${groups}`,
    ].map(bracket),
    ...[`::${address}`, `::${groups}`, `64:ff9b::${address}`, `64:ff9b::${groups}`, `64:ff9b:1::${groups}`].map(
      bracket,
    ),
    ...[`2002:${groups}::`, `2002:${groups}::1`, `2001:0:${groups}::`].map(bracket),
  ];
}

const hex = (value: number): string => `0x${value.toString(16)}`;
const octal = (value: number): string => `0${value.toString(8)}`;
const fullWidth = (text: string): string =>
  text.replaceAll(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const percent = (text: string): string => text.replaceAll(/./gu, (one) => `%${one.charCodeAt(0).toString(16)}`);
const bracket = (address: string): string => `[${address}]`;

const TARGETS = [
  "127.0.0.1",
  "127.8.9.10",
  "10.1.2.3",
  "172.20.3.4",
  "192.168.1.1",
  "169.254.169.254",
  "100.100.100.200",
  "0.0.0.0",
];

const OTHERS: readonly (readonly [reason: string, hosts: readonly string[]])[] = [
  [
    "IPv6 loopback",
    ["[::1]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0.0.0.1]", "[0::1]"],
  ],
  ["unspecified", ["0", "0x0", "00", "0.0", "[::]", "[0::]", "[::0.0.0.0]"]],
  ["a zone is part of no web address", ["[fe80::1%eth0]", "[fe80::1%25eth0]", "[::1%25lo]", "[::1%lo]"]],
  ["own networks in IPv6", ["[fe80::1]", "[FE80::1]", "[fc00::1]", "[fd00:ec2::254]", "[fec0::1]", "[ff02::1]"]],
  ["letters and digits in circles", ["①②⑦.⓪.⓪.①", "⑫⑦.0.0.1", "⒈.0.0.1", "𝟏𝟐𝟕.𝟎.𝟎.𝟏"]],
  [
    "what no browser takes either",
    ["127.0.0.1.5", "256.0.0.1", "127.0.0.256", "0x7g.0.0.1", "[127.0.0.1]", "[::1", "::1", "[]"],
  ],
  ["hidden marks are no part of it", ["127\u00ad.0.0.1", "127.0.0.1\u200b", "12\u200d7.0.0.1"]],
];

const ROWS = [...TARGETS.map((target): (typeof OTHERS)[number] => [target, writeInAllWays(target)]), ...OTHERS];

test("the notations are several hundred", () => {
  const count = ROWS.reduce((sum, [, hosts]) => sum + hosts.length, 0);
  assert.ok(count > 400, `only ${count}`);
});

for (const [reason, hosts] of ROWS) {
  test(`notations: ${reason}`, async () => {
    const lookedUp: string[] = [];
    const fetcher = openFetcher({
      gapMs: 0,
      resolve: async (hostname) => [{ address: (lookedUp.push(hostname), "127.0.0.1"), family: 4 }],
    });
    for (const host of hosts) {
      const refused = { name: "HearsayError", code: /^fetch\/address-(?:private|invalid)$/u };
      // The port is one that nothing listens at: whoever gets past the guard fails otherwise.
      await assert.rejects(fetcher.fetch({ url: `http://${host}:1/`, named: true }), refused, host);
    }
    // A number is never asked of a resolver: its own idea of it could be another.
    assert.deepEqual(lookedUp, []);
    await fetcher.close();
  });
}
