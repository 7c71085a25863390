/**
 * The proof of the guard: a live server that counts the connections which arrive. None does, however its address is
 * written, directly or through a redirect of a host that may be asked; with one's own network allowed one arrives.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { openWebHost } from "../../../test/web-host.ts";
import { openFetcher } from "./open-fetcher.ts";

/** Each leads to this machine, if only on some systems, for somebody who takes it at its word. */
const LOOPBACKS = `
  127.0.0.1 127.1 127.0.1 2130706433 017700000001 0x7f000001 0x7F.1 0177.0.0.1 0x7f.0.0.0x1 127.0.0.1. 127.1. 2130706433.
  127.255.255.254 0 0.0.0.0 0x0 00.0.0.0 １２７.０.０.１ 127。0。0。1 127．0．0．1 ①②⑦.⓪.⓪.① %31%32%37.0.0.1
  127%2e0%2e0%2e1 127\u00ad.0.0.1 [::1] [0:0:0:0:0:0:0:1] [::0.0.0.1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1]
  [::FFFF:7F00:0001] [::127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b:1::7f00:1] [2002:7f00:1::]
  localhost LOCALHOST localhost. ｌｏｃａｌｈｏｓｔ %6cocalhost user:word@127.0.0.1 user@localhost
  public.test either.test mapped.test zoned.test`
  .trim()
  .split(/\s+/u);

/** What the names of the test lead to; the machine's own resolver knows the rest. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  localhost: ["127.0.0.1", "::1"],
  "localhost.": ["127.0.0.1", "::1"],
  "public.test": ["127.0.0.1"],
  "either.test": ["::1", "127.0.0.1"],
  "mapped.test": ["::ffff:127.0.0.1"],
  "zoned.test": ["::1%lo"],
};

const resolve = async (hostname: string): Promise<{ address: string; family: number }[]> =>
  (NAMES[hostname] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

const REFUSED = { name: "HearsayError", code: /^fetch\/address-(?:private|invalid)$/u };

test("guard: no connection arrives, however loopback is written", async () => {
  await using secret = await openWebHost({ "/": ({ response }) => response.end("secret") }, await anyAddress());
  const fetcher = openFetcher({ gapMs: 0, resolve });
  for (const host of LOOPBACKS) {
    for (const named of [true, false]) {
      const url = `http://${host}:${secret.port}/`;
      await assert.rejects(fetcher.fetch({ url, named }), REFUSED, url);
    }
    await assert.rejects(fetcher.fetch({ url: `https://${host}:${secret.port}/`, named: true }), REFUSED, host);
  }
  await fetcher.close();
  assert.equal(secret.connections(), 0);
});

test("guard: nor through a redirect of a host that may be asked", async () => {
  await using secret = await openWebHost({ "/": ({ response }) => response.end("secret") }, await anyAddress());
  const places = LOOPBACKS.flatMap((host) => [
    `http://${host}:${secret.port}/`,
    `https://${host}:${secret.port}/`,
    `//${host}:${secret.port}/`,
  ]);
  const redirects = places.map((location, index) => [`/${index}`, location] as const);
  await using door = await openWebHost(
    Object.fromEntries(
      redirects.map(([path, location]) => [
        path,
        ({ response }) => response.writeHead(302, { location: Buffer.from(location).toString("latin1") }).end(),
      ]),
    ),
  );
  const fetcher = openFetcher({
    gapMs: 0,
    resolve,
    except: (address, port) => address === "127.0.0.1" && port === door.port,
  });
  for (const [path, location] of redirects) {
    const failing = { name: "HearsayError", code: /^fetch\/(?:address-(?:private|invalid)|redirects)$/u };
    await assert.rejects(fetcher.fetch({ url: `${door.origin}${path}`, named: true }), failing, location);
  }
  await fetcher.close();
  assert.equal(door.asked.length, places.length);
  assert.equal(secret.connections(), 0);
});

test("guard: nor through a robots.txt that redirects", async () => {
  await using secret = await openWebHost({});
  await using door = await openWebHost({
    "/robots.txt": ({ response }) => response.writeHead(301, { location: `${secret.origin}/robots.txt` }).end(),
  });
  const fetcher = openFetcher({ gapMs: 0, except: (_, port) => port === door.port });
  await assert.rejects(fetcher.fetch({ url: `${door.origin}/` }), REFUSED);
  await fetcher.close();
  assert.deepEqual(door.asked, ["/robots.txt"]);
  assert.equal(secret.connections(), 0);
});

test("guard: a name that changes its mind gains nothing", async (t) => {
  await using open = await openWebHost({
    "/": ({ response }) => response.writeHead(200, { connection: "close", "tdm-reservation": "0" }).end("open"),
  });
  await using secret = await openWebHost({}, "::1", open.port).catch(() => null);
  if (secret === null) return t.skip("this machine has no IPv6");
  const answers = [["127.0.0.1"], ["::1"], ["::1", "127.0.0.1"]];
  const fetcher = openFetcher({
    gapMs: 0,
    except: (address) => address === "127.0.0.1",
    resolve: async () => (answers.shift() ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  });
  const url = `http://rebinding.test:${open.port}/`;
  assert.equal((await fetcher.fetch({ url, named: true })).status, 200);
  await assert.rejects(fetcher.fetch({ url, named: true }), REFUSED);
  // Of several addresses those that may be asked are.
  assert.equal((await fetcher.fetch({ url, named: true })).status, 200);
  await fetcher.close();
  assert.equal(open.connections(), 2);
  assert.equal(secret.connections(), 0);
});

test("guard: with one's own network allowed one arrives", async () => {
  await using host = await openWebHost({ "/": ({ response }) => response.end("ours") });
  const fetcher = openFetcher({ gapMs: 0, allowPrivate: true });
  const { bytes } = await fetcher.fetch({ url: `http://127.1:${host.port}/`, named: true });
  await fetcher.close();
  assert.equal(Buffer.from(bytes).toString(), "ours");
  assert.equal(host.connections(), 1);
});

test("guard: proxies of the surroundings are not used", async () => {
  await using proxy = await openWebHost({});
  await using host = await openWebHost({ "/": ({ response }) => response.end("ours") });
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"];
  const env = {
    ...process.env,
    ...Object.fromEntries(names.map((name) => [name, proxy.origin])),
    NODE_USE_ENV_PROXY: "1",
    NO_PROXY: "",
  };
  const program = `
    const { openFetcher } = await import(${JSON.stringify(join(import.meta.dirname, "open-fetcher.ts"))});
    const fetcher = openFetcher({ allowPrivate: true });
    const { bytes } = await fetcher.fetch({ url: ${JSON.stringify(host.origin)}, named: true });
    process.stdout.write(bytes);
    await fetcher.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], { env });
  assert.equal(stdout, "ours");
  assert.equal(proxy.connections(), 0);
});

/** All of this machine's addresses, in both families where it has both. */
function anyAddress(): Promise<string> {
  return new Promise((found) => {
    const probe = createServer()
      .on("error", () => found("0.0.0.0"))
      .listen(0, "::", () => probe.close(() => found("::")));
  });
}
