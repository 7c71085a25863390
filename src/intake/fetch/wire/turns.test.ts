import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { setImmediate as settle } from "node:timers/promises";
import { openTurns, type Turn } from "./turns.ts";

/** Turns under a clock that stands still until `pass`, and a record of who began when. */
function play(t: TestContext, connections: number) {
  t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
  const turns = openTurns(connections, Date.now);
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    turns,
    began,
    ask: (name: string, host: string, more: Partial<Turn> = {}): Promise<void> =>
      turns.take({ host, gapMs: 0, ahead: false, signal: new AbortController().signal, ...more }).then((end) => {
        began.push(`${name} ${Date.now()}`);
        ends.set(name, end);
        return undefined;
      }),
    end: async (name: string): Promise<void> => {
      ends.get(name)?.();
      await settle();
    },
    pass: async (ms: number): Promise<void> => {
      await settle();
      t.mock.timers.tick(ms);
      await settle();
    },
  };
}

test("turns: one at a time of each host, others beside", async (t) => {
  const { ask, end, pass, began } = play(t, 9);
  void ask("a1", "a");
  void ask("a2", "a");
  void ask("b1", "b");
  await pass(0);
  assert.deepEqual(began, ["a1 0", "b1 0"]);
  await end("a1");
  assert.deepEqual(began, ["a1 0", "b1 0", "a2 0"]);
});

test("turns: a pause between two, counted from the end of the first", async (t) => {
  const { ask, end, pass, began } = play(t, 9);
  void ask("a1", "a", { gapMs: 1000 });
  void ask("a2", "a", { gapMs: 1000 });
  await pass(5000);
  await end("a1");
  await pass(999);
  assert.deepEqual(began, ["a1 0"]);
  await pass(1);
  assert.deepEqual(began, ["a1 0", "a2 6000"]);
});

test("turns: the pause holds also for who comes later, and after what comes along", async (t) => {
  const { ask, end, pass, began } = play(t, 9);
  void ask("a1", "a", { gapMs: 1000 });
  await pass(0);
  await end("a1");
  void ask("file", "a", { ahead: true });
  await pass(10);
  await end("file");
  void ask("a2", "a", { gapMs: 1000 });
  await pass(999);
  assert.deepEqual(began, ["a1 0", "file 0"]);
  await pass(1);
  assert.deepEqual(began, ["a1 0", "file 0", "a2 1010"]);
});

test("turns: what comes along goes before who waits", async (t) => {
  const { ask, end, pass, began } = play(t, 9);
  void ask("a1", "a");
  void ask("a2", "a", { gapMs: 1000 });
  await pass(0);
  void ask("redirect", "a", { ahead: true });
  await end("a1");
  assert.deepEqual(began, ["a1 0", "redirect 0"]);
});

test("turns: no more at once than there are places", async (t) => {
  const { ask, end, pass, began } = play(t, 2);
  for (const host of ["a", "b", "c", "d"]) void ask(host, host);
  await pass(0);
  assert.deepEqual(began, ["a 0", "b 0"]);
  await end("b");
  await end("a");
  assert.deepEqual(began, ["a 0", "b 0", "c 0", "d 0"]);
});

test("turns: what comes along gets the next place too", async (t) => {
  const { ask, end, pass, began } = play(t, 1);
  for (const host of ["a", "b", "c"]) void ask(host, host);
  await pass(0);
  void ask("file", "d", { ahead: true });
  await pass(0);
  await end("a");
  await end("file");
  assert.deepEqual(began, ["a 0", "file 0", "b 0"]);
});

test("turns: who gives up leaves the queue, wherever it stands", async (t) => {
  const { turns, ask, end, pass, began } = play(t, 1);
  const controller = new AbortController();
  const { signal } = controller;
  void ask("a1", "a");
  const waiting = [ask("a2", "a", { signal }), ask("b1", "b", { signal })].map((one) =>
    assert.rejects(one, { name: "AbortError" }),
  );
  void ask("b2", "b");
  await pass(0);
  controller.abort();
  await Promise.all(waiting);
  await assert.rejects(ask("c", "c", { signal }), { name: "AbortError" });
  await end("a1");
  assert.deepEqual(began, ["a1 0", "b2 0"]);
  await end("b2");
  assert.equal(turns.hosts(), 0);
});

test("turns: ten thousand hosts leave nothing behind", async (t) => {
  const { turns, ask, end, pass } = play(t, 64);
  for (let at = 0; at < 10_000; at += 1) void ask(String(at), String(at), { gapMs: 1000 });
  assert.equal(turns.hosts(), 10_000);
  await pass(0);
  for (let at = 0; at < 10_000; at += 1) await end(String(at));
  await pass(1000);
  assert.equal(turns.hosts(), 0);
});
