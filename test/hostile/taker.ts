/** A process of its own that takes in the cases it is sent by their numbers, one after the other, so that one that hangs or falls can be told. */
import { contentHash } from "../../src/base/hash.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { MARKERS } from "./case.ts";
import { CORPUS } from "./corpus.ts";
import { takeIn } from "./take-in.ts";

export type Told = {
  readonly index: number;
  /** Of the whole result: two runs of one case are compared by it. */
  readonly hash: string;
  readonly articles: number;
  /** All that stand in the result. */
  readonly markers: readonly string[];
  readonly crashes: readonly string[];
  readonly tookMs: number;
};

const pack = loadPacks();

process.on("message", (index: number) => {
  void answer(index);
});

async function answer(index: number): Promise<void> {
  const began = performance.now();
  const { result, articles, crashes } = await takeIn(CORPUS[index]!, pack);
  const written = JSON.stringify(result);
  const told: Told = {
    index,
    hash: contentHash([written]),
    articles,
    markers: [...new Set(written.match(MARKERS))],
    crashes,
    tookMs: performance.now() - began,
  };
  process.send?.(told);
}
