/** `enqueue`, `worker` and `queue` from outside: what they print, servers that are away or refuse, and a worker that waits. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openLedger } from "../../src/ledger/open.ts";
import { freePort } from "../free-port.ts";
import { newFile, theServer } from "../ledger/stores.ts";
import { SKIP } from "../ledger/server.ts";
import { runCommand } from "../run-command.ts";
import { type Broker, NO_BROKER, startBroker } from "./broker.ts";
import { startWorker } from "./worker.ts";

const OPTIONS = { timeout: 180_000, skip: NO_BROKER };
const PACKS = ["--packs", "en,screen-en", "--threads", "1"];

const folder = mkdtempSync(join(tmpdir(), "hearsay-fleet-"));
const brokers: Promise<Broker>[] = [];
after(async () => {
  for (const broker of brokers) await (await broker).remove();
  rmSync(folder, { recursive: true, force: true });
});

function newBroker(...words: readonly string[]): Promise<Broker> {
  const broker = startBroker(words.length === 0 ? undefined : words);
  brokers.push(broker);
  return broker;
}

const LINES = [
  { id: "a", text: "“Lamp one is lit,” Jonas Vael said on Friday.", published: "2031-05-05" },
  { id: "b", text: "“Lamp two is lit,” Jonas Vael said on Friday.", published: "2031-05-05" },
  { id: "c" },
  { id: "d", text: "“Lamp three is lit,” Jonas Vael said on Friday.", published: "the other day" },
];

function writeLines(): string {
  const file = join(folder, "lamps.jsonl");
  writeFileSync(file, LINES.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}

test("enqueue, worker and queue: from lines to the ledger", OPTIONS, async () => {
  const { address } = await newBroker();
  const [file, ledger, words] = [writeLines(), newFile(), ["--queue", address]];
  const put = await runCommand(["enqueue", file, ...words]);
  assert.equal(put.code, 1, "part of it was no article");
  assert.equal(put.out, `Put 2 articles into ${address}. 2 could not be read.\n`);
  assert.match(put.err, /line 3 is no article.*\[jsonl\/not-a-document\]/iu);
  assert.match(put.err, /"the other day" is no date.*\[input\/published-invalid\]/u);
  const again = await runCommand(["enqueue", "--json", ...words], { input: LINES[0]!.text! });
  assert.match(again.out, /^\{"document":"[\da-f]{32}"\}\n$/u);
  const before = JSON.parse((await runCommand(["queue", "--json", ...words])).out);
  assert.deepEqual([before.waiting, before.underWay, before.failed, before.settled], [3, 0, 0, 0]);
  const worked = await runCommand(["worker", "--until-empty", "--ledger", ledger, ...words, ...PACKS]);
  assert.equal(worked.code, 0, worked.err);
  assert.match(worked.err, /^Reading from nats:.* into .*\n3 articles read\.\n$/u);
  const shown = await runCommand(["queue", ...words]);
  assert.match(shown.out, /waiting +0 .*\n +in hand +0 .*\n +failed +0 .*\n +settled +3 /u);
  assert.equal((await runCommand(["queue", "failed", ...words])).out, "\n  Nothing was put aside.\n\n");
  const opened = await openLedger(ledger, { create: false });
  assert.equal((await opened.counts()).documents, 3);
  await opened.close();
});

test("queue failed, requeue and drop", OPTIONS, async () => {
  const { address } = await newBroker();
  const words = ["--queue", address];
  const { connect } = await import("@nats-io/transport-node");
  const { jetstream } = await import("@nats-io/jetstream");
  await runCommand(["queue", ...words]);
  const connection = await connect({ servers: address });
  for (const body of ["one", "two"]) await jetstream(connection).publish("hearsay.queue", body);
  await connection.close();
  const worked = await runCommand(["worker", "--until-empty", "--ledger", newFile(), ...words, ...PACKS]);
  assert.match(
    worked.out,
    /failed {3}a message of the queue: .* \[queue\/not-an-article\] Put aside after one try\.\n/u,
  );
  const shown = await runCommand(["queue", ...words]);
  assert.match(shown.out, /failed with +articles\n +queue\/not-an-article +2\n/u);
  const failed = JSON.parse((await runCommand(["queue", "failed", "--json", ...words])).out);
  assert.deepEqual(
    failed.map(({ id, code, tries }: Record<string, unknown>) => [id, code, tries]),
    ["message-1", "message-2"].map((id) => [id, "queue/not-an-article", 1]),
  );
  const ambiguous = await runCommand(["queue", "drop", "message", ...words]);
  assert.deepEqual([ambiguous.code, /\[record\/ambiguous\]/u.test(ambiguous.err)], [2, true]);
  assert.equal((await runCommand(["queue", "drop", "message-2", ...words])).out, "1 article was dropped.\n");
  assert.equal((await runCommand(["queue", "requeue", "all", "--json", ...words])).out, '{"requeued":1}\n');
  const gone = await runCommand(["queue", "requeue", "message-1", ...words]);
  assert.deepEqual([gone.code, /\[queue\/failure-unknown\]/u.test(gone.err)], [2, true]);
});

const REFUSED: readonly (readonly [reason: string, server: readonly string[] | null, address: (port: number) => string, words: readonly string[], error: RegExp])[] = [
  ["nobody is there", null, (port) => `nats://127.0.0.1:${port}`, ["queue"], /cannot be reached.*\[queue\/unreachable\]/u],
  ["it keeps no queues", ["-DV"], (port) => `nats://127.0.0.1:${port}`, ["queue"], /-js.*\[queue\/no-jetstream\]/u],
  ["a wrong password", ["-js", "--user", "desk", "--pass", "right"], (port) => `nats://desk:wrong@127.0.0.1:${port}`, ["queue"], /nats:\/\/desk:\*\*\*@.*\[queue\/refused\]/u],
  ["no login at all", ["-js", "--auth", "token"], (port) => `nats://127.0.0.1:${port}`, ["queue"], /\[queue\/refused\]/u],
  ["more copies than servers", ["-js"], (port) => `nats://127.0.0.1:${port}`, ["queue", "--replicas", "3"], /\[queue\/replicas\]/u],
  ["no address of a queue", null, () => "amqp://queue.example", ["enqueue", "-"], /amqp:\/\/queue\.example is no address.*\[queue\/address-unsupported\]/u],
  ["one with a password", null, () => "nats://desk:secret@/", ["queue"], /nats:\/\/\*\*\*@.*\[queue\/address-unsupported\]/u],
  ["nothing that a queue can do", null, () => "nats://127.0.0.1:1", ["queue", "empty"], /show, failed, requeue or drop.*\[usage\]/u],
  ["too much", null, () => "nats://127.0.0.1:1", ["queue", "failed", "x"], /too much.*\[usage\]/u],
]; // biome-ignore format: one row a line

for (const [reason, server, addressOf, words, error] of REFUSED) {
  test(`refused: ${reason}`, OPTIONS, async () => {
    const port = server === null ? await freePort() : (await newBroker(...server)).port;
    const { code, err } = await runCommand([...words, "--queue", addressOf(port)]);
    assert.equal(code, 2, err);
    assert.match(err, error);
    assert.doesNotMatch(err, /secret|wrong/u);
  });
}

test("who may come in comes in: a user with a password, a token", OPTIONS, async () => {
  const [user, token] = await Promise.all([
    newBroker("-js", "--user", "desk", "--pass", "p@ss word"),
    newBroker("-js", "--auth", "sesame"),
  ]);
  for (const address of [`desk:p%40ss%20word@127.0.0.1:${user.port}`, `sesame@127.0.0.1:${token.port}`]) {
    const { code, err } = await runCommand(["queue", "--json", "--queue", `nats://${address}/own`]);
    assert.equal(code, 0, err);
  }
});

test("a worker waits for the queue and for the ledger, and says so", {
  ...OPTIONS,
  skip: NO_BROKER || SKIP,
}, async () => {
  const [broker, server] = await Promise.all([newBroker(), theServer()]);
  const ledger = await server.newDatabase();
  await runCommand(["enqueue", writeLines(), "--queue", broker.address]);
  await Promise.all([broker.end("SIGKILL"), server.end("SIGINT")]);
  const worker = startWorker({ queue: broker.address, ledger, words: [...PACKS, "--hold", "2s"] });
  await worker.told((event) => event.event === "waiting" && event.for === "queue");
  await broker.start();
  await worker.told((event) => event.event === "resumed" && event.for === "queue");
  await worker.told((event) => event.event === "waiting" && event.for === "ledger");
  await server.start();
  await worker.told((event) => event.event === "resumed" && event.for === "ledger");
  await worker.told(({ event }) => event === "added");
  await broker.end("SIGKILL");
  await worker.told((event) => event.event === "waiting" && event.for === "queue" && event.error === null);
  // Nobody is there who could be told: it ends all the same.
  assert.equal(await worker.end("SIGTERM"), 0, worker.err());
});
