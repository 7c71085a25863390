/** Two hundred who read while articles are added: nobody is turned away, and nobody sees half of anything. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { add } from "../../src/desk/add.ts";
import { openDesk } from "./open-desk.ts";
import { STORY } from "./story.ts";

const READERS = 200;
const EACH = 3;
const ADDED = 25;

test("200 readers while articles are added: no error", async (context) => {
  const { desk, url, close } = await openDesk(STORY);
  const paths = ["/", "/questions", "/articles", "/ask?q=When+does+Greywater+Season+3+come+out%3F"];
  const durations: number[] = [];
  const read = async (reader: number): Promise<void> => {
    for (let time = 0; time < EACH; time += 1) {
      const startedMs = performance.now();
      const answer = await fetch(url + paths[(reader + time) % paths.length]!);
      const text = await answer.text();
      durations.push(performance.now() - startedMs);
      assert.equal(answer.status, 200);
      assert.ok(text.endsWith("</html>"));
    }
  };
  const adding = async (): Promise<void> => {
    for (let day = 1; day <= ADDED; day += 1) {
      const text = `Greywater Season 3 will be released in June ${2032 + day}, Northgate Studios announced.`;
      const published = `2031-06-${String(day).padStart(2, "0")}`;
      await add(desk.ledger, [{ text, published, outlet: "Orbit Weekly" }], desk.now(), desk.pack);
    }
  };
  await Promise.all([adding(), ...Array.from({ length: READERS }, (_, reader) => read(reader))]);
  durations.sort((a, b) => a - b);
  const at = (share: number): string => `${Math.round(durations[Math.floor(durations.length * share)]!)} ms`;
  context.diagnostic(`${durations.length} pages: half within ${at(0.5)}, 99 of 100 within ${at(0.99)}`);
  assert.equal((await desk.ledger.counts()).documents, STORY.length + ADDED);
  await close();
});
