/**
 * A measure: the targets it speaks to, the data it needs, and how it comes to its figures. `measures.ts` lists them all.
 */
import { existsSync } from "node:fs";
import type { Pack } from "../src/model/pack.ts";
import type { Outcome, Row, Target } from "./report/target.ts";

/** Where the data lies, and what to read it with. */
export type Setting = {
  /** The folder given with --data. */
  readonly data: string;
  /** The part of the corpora that have parts; their test parts are never opened. */
  readonly split: "dev" | "train";
  readonly pack: Pack;
  /** The same without the learned attributions, as `--no-model` reads. */
  readonly packWithoutModel: Pack;
};

export type Measure = {
  /** For the progress shown meanwhile. */
  readonly name: string;
  readonly targets: readonly Target[];
  /** The file or folder without which there is nothing to measure. */
  readonly source: (setting: Setting) => string;
  readonly run: (setting: Setting) => Promise<readonly Outcome[]> | readonly Outcome[];
};

/** Ties each outcome to its target by name, so that none can be forgotten or swapped. */
export function defineMeasure<Name extends string>(measure: {
  readonly name: string;
  readonly targets: { readonly [name in Name]: Target };
  readonly source: Measure["source"];
  readonly run: (
    setting: Setting,
  ) => Promise<{ readonly [name in Name]: Outcome }> | { readonly [name in Name]: Outcome };
}): Measure {
  const { name, source, targets } = measure;
  // Object.keys gives plain strings even where the type knows its keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const names = Object.keys(targets) as Name[];
  return {
    name,
    source,
    targets: names.map((key) => targets[key]),
    run: async (setting) => {
      const outcomes = await measure.run(setting);
      return names.map((key) => outcomes[key]);
    },
  };
}

/** A row for each target, whether or not there was anything to measure it on. */
export async function runMeasure(measure: Measure, setting: Setting): Promise<Row[]> {
  const { targets } = measure;
  if (!existsSync(measure.source(setting))) {
    return targets.map((target) => ({ target, outcome: { missing: `no data in ${setting.data}` } }));
  }
  const outcomes = await measure.run(setting);
  return targets.map((target, index) => ({ target, outcome: outcomes[index]! }));
}
