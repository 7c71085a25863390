import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "../../model/token.ts";
import { may } from "../gate.ts";
import { checkToken } from "./check-token.ts";
import { makeToken } from "./make-token.ts";

const NOW = "2025-05-02T12:00:00.000Z";

const { token, words } = makeToken({ label: "bot", scopes: ["correct", "read"], expiresAt: null }, NOW);
const brief = makeToken({ label: "brief", scopes: ["admin"], expiresAt: "2025-05-03T00:00:00.000Z" }, NOW);

const ledger = {
  token: async (id: string): Promise<Token | null> => [token, brief.token].find((one) => one.id === id) ?? null,
};

const SHOWN: readonly (readonly [reason: string, words: string, now: string, label: string | null])[] = [
  ["the right words", words, NOW, "bot"],
  ["one before its end", brief.words, "2025-05-02T23:59:59.999Z", "brief"],
  ["one at its end", brief.words, "2025-05-03T00:00:00.000Z", null],
  ["a wrong last letter", words.slice(0, -1) + (words.endsWith("A") ? "B" : "A"), NOW, null],
  ["the secret of another", words.slice(0, 21) + brief.words.slice(21), NOW, null],
  ["an id that nobody has", `hearsay_${"0".repeat(12)}_${words.slice(21)}`, NOW, null],
  ["the hash instead of the secret", `hearsay_${token.id}_${token.hash.slice(0, 43)}`, NOW, null],
  ["more behind them", `${words}x`, NOW, null],
  ["nothing", "", NOW, null],
];

for (const [reason, shown, now, label] of SHOWN) {
  void test(`${reason}: ${label ?? "nobody"}`, async () => {
    assert.equal((await checkToken(ledger, shown, now))?.label ?? null, label);
  });
}

void test("the secret stands nowhere in the token", () => {
  assert.ok(!JSON.stringify(token).includes(words.slice(21)));
  assert.deepEqual(token.scopes, ["read", "correct"]);
});

void test("admin may do all, others what they were given", () => {
  assert.ok(may(brief.token, "add"));
  assert.ok(may(token, "correct"));
  assert.ok(!may(token, "add"));
});
