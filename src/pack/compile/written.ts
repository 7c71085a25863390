/** What people wrote into packs, the tables and JSON files of all of them, compiled. What was learned lies beside it, as weights. */
import type { Pack } from "../../model/pack.ts";
import type { PackFiles } from "../files.ts";
import { compileCues } from "./cues.ts";
import { compileFactuality } from "./factuality.ts";
import { compileFrames } from "./frames.ts";
import { compileLanguage } from "./language.ts";
import { compileNaming } from "./naming.ts";
import { compileQuestions } from "./questions.ts";
import { compileTimes } from "./times.ts";
import { compileWorld } from "./world.ts";

export type Written = Omit<Pack, "names" | "hash" | "letters" | "models">;

/** Throws `pack/malformed`. */
export function compileWritten(packs: readonly PackFiles[]): Written {
  const world = compileWorld(packs);
  const frames = compileFrames(packs);
  return {
    language: compileLanguage(packs),
    cues: compileCues(packs),
    naming: compileNaming(packs, world),
    world,
    frames,
    questions: compileQuestions(packs, frames),
    times: compileTimes(packs),
    factuality: compileFactuality(packs),
  };
}
