/** The layer of frames: which words evoke which frame, and what fills its roles. Statements are built from it. */
import type { Trigger } from "../../model/frame.ts";

/** What fills a role: a mention, a time (each by index into its layer), a token that is a number, or a noun as it stands. */
export type Filler =
  | { readonly kind: "mention"; readonly mention: number }
  | { readonly kind: "time"; readonly time: number }
  | { readonly kind: "number"; readonly token: number }
  | { readonly kind: "words"; readonly firstToken: number; readonly endToken: number };

export type Evocation = {
  readonly trigger: Trigger;
  /** The first word of the trigger, and the last. */
  readonly token: number;
  readonly lastToken: number;
  /** By role name, those found. */
  readonly fillers: ReadonlyMap<string, Filler>;
  /** Index of the evocation in whose complement it stands ("wants to [return]"); -1 outside. */
  readonly under: number;
};
