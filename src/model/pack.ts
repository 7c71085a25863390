/**
 * What Hearsay knows before it reads: the words of a language, the frames of a domain, the people and works of a world.
 * Built from the folders in `packs/` by `pack/`; the one noun that is no plain JSON value (it holds maps and weights).
 */
import type { AttributionModel } from "./attribution-model.ts";
import type { CueLexicon } from "./cue.ts";
import type { Entity, Fact, Relation } from "./entity.ts";
import type { Frame, Trigger } from "./frame.ts";
import type { FactualityLexicon } from "./factuality-lexicon.ts";
import type { FactualityModel } from "./factuality-model.ts";
import type { Id } from "./id.ts";
import type { KindModel } from "./kind-model.ts";
import type { Language } from "./language.ts";
import type { QuestionLexicon } from "./question-kind.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import type { Naming } from "./naming.ts";
import type { TimeGrammar } from "./time-grammar.ts";

export type Pack = {
  /** The folders it was built from, in order: `["en", "screen-en", "mcu"]`. */
  readonly names: readonly string[];
  /** Hash of all their files: the same hash reads the same text to the same bytes. */
  readonly hash: string;
  readonly language: Language;
  readonly cues: CueLexicon;
  readonly naming: Naming;
  readonly world: World;
  readonly frames: FrameLexicon;
  readonly questions: QuestionLexicon;
  /**
   * Cost of a letter after two others in an English word, 27 × 27 × 27 (0 is the edge of a word, 1–26 a–z), in eighths of
   * a bit; null where no pack brings it.
   */
  readonly letters: Uint8Array | null;
  readonly models: Models;
  /** How the language speaks of time. */
  readonly times: TimeGrammar;
  readonly factuality: FactualityLexicon;
};

/** Frames by id, and their triggers by first lemma, the longest first. */
export type FrameLexicon = {
  readonly frames: ReadonlyMap<string, Frame>;
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
};

/** Known entities and what connects them. */
export type World = {
  readonly entities: ReadonlyMap<Id<"Entity">, Entity>;
  readonly relations: readonly Relation[];
  readonly facts: readonly Fact[];
};

/** Learned weights; null where no pack carries them. */
export type Models = {
  readonly syntax: SyntaxModel | null;
  readonly attribution: AttributionModel | null;
  readonly factuality: FactualityModel | null;
  readonly kinds: KindModel | null;
};
