/** The events of a factuality corpus, as Hearsay judges them. */
import type { Scheme } from "../../src/model/factuality-model.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { FactualityValue } from "../../src/model/statement.ts";
import { prepareJudge } from "../../src/read/factuality/judge-event.ts";
import { headBetween, type MarkedText, readText, writeProse } from "./corpus.ts";

/** From -3 to 3: the rules' value as a number, the score of a reading, and the score as the corpus understands it. */
export type Judged = { readonly rules: number; readonly blend: number; readonly own: number };

const LEVELS: { readonly [value in FactualityValue]: number } = {
  "CT+": 3,
  "PR+": 2,
  "PS+": 1,
  Uu: 0,
  CTu: 0,
  "PS-": -1,
  "PR-": -2,
  "CT-": -3,
};

/** For each text, its targets in order. Without a scheme, `own` is the score of a reading. */
export function judgeTexts(texts: readonly MarkedText[], scheme: Scheme | null, pack: Pack): Judged[][] {
  return texts.map(({ text, targets }) => {
    const prose = writeProse(text);
    const read = readText(prose.text, pack);
    const judge = prepareJudge(read, pack);
    return targets.map(({ span1: [first, end] }) => {
      const event = headBetween(read, prose.start[first]!, prose.end[end - 1]!);
      const { value, score } = judge(event, -1);
      return { rules: LEVELS[value], blend: score, own: judge(event, -1, scheme).score };
    });
  });
}
