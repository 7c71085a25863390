/** Addresses that are opened at once and given back in their order, over hosts whose answers come when the test says. */
import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { test } from "node:test";
import { hostOfAddress, openInOrder } from "./open-in-order.ts";

type Web = {
  readonly open: (address: string) => Promise<string>;
  /** What is under way, in the order in which it was begun. */
  readonly underWay: () => readonly string[];
  readonly answer: (address: string) => void;
  readonly fail: (address: string) => void;
};

function openWeb(): Web {
  const waiting = new Map<string, PromiseWithResolvers<string>>();
  const take = (address: string): PromiseWithResolvers<string> => {
    const one = waiting.get(address);
    assert.ok(one !== undefined, `${address} is not under way`);
    waiting.delete(address);
    return one;
  };
  return {
    open: (address) => {
      const one = Promise.withResolvers<string>();
      waiting.set(address, one);
      return one.promise;
    },
    underWay: () => [...waiting.keys()],
    answer: (address) => take(address).resolve(address),
    fail: (address) => take(address).reject(new Error(`no ${address}`)),
  };
}

const hostOf = (address: string): string => address.charAt(0);

async function readAll(addresses: readonly string[], web: Web, told: string[]): Promise<void> {
  for await (const { one, opened } of openInOrder(addresses, hostOf, web.open)) {
    told.push(await opened.catch(({ message }: Error) => `${one}: ${message}`));
  }
}

test("one of each host at a time, and given back in order", async () => {
  const [web, told]: [Web, string[]] = [openWeb(), []];
  const all = readAll(["a1", "a2", "b1", "b2", "c1"], web, told);
  await setImmediate();
  assert.deepEqual(web.underWay(), ["a1", "b1", "c1"]);
  web.answer("c1");
  web.answer("b1");
  await setImmediate();
  assert.deepEqual([told, web.underWay()], [[], ["a1", "b2"]], "the first is still under way");
  web.fail("a1");
  await setImmediate();
  assert.deepEqual([told, web.underWay()], [["a1: no a1"], ["b2", "a2"]]);
  web.answer("b2");
  web.answer("a2");
  await all;
  assert.deepEqual(told, ["a1: no a1", "a2", "b1", "b2", "c1"]);
});

test("no more than six hosts, and no further ahead than two dozen", async () => {
  const web = openWeb();
  const hosts = "abcdefghij".split("").map((host) => `${host}1`);
  const [told, all]: [string[], Promise<void>[]] = [[], []];
  all.push(readAll(hosts, web, told));
  await setImmediate();
  assert.deepEqual(web.underWay(), hosts.slice(0, 6));
  for (const host of hosts) {
    web.answer(host);
    await setImmediate();
    assert.ok(web.underWay().length <= 6);
  }
  await Promise.all(all);
  assert.deepEqual(told, hosts);
  const many = [...Array.from({ length: 40 }, (_, at) => `a${at}`), "b0"];
  const others: string[] = [];
  const slow = readAll(many, web, others);
  await setImmediate();
  assert.deepEqual(web.underWay(), ["a0"], "the other host stands too far behind");
  for (const address of many) {
    if (web.underWay().includes(address)) web.answer(address);
    await setImmediate();
  }
  await slow;
  assert.deepEqual(others, many);
});

test("whoever stops taking begins nothing more, and hears of no failure", async () => {
  const web = openWeb();
  for await (const { opened } of openInOrder(["a1", "b1", "b2"], hostOf, web.open)) {
    web.answer("a1");
    await opened;
    break;
  }
  web.fail("b1");
  await setImmediate();
  assert.deepEqual(web.underWay(), []);
});

test("a host is one at whatever port it answers, as for the fetcher", () => {
  assert.equal(hostOfAddress("https://www.kinescope.example:8080/a?b"), "www.kinescope.example");
  assert.equal(hostOfAddress("no address"), "no address");
});
