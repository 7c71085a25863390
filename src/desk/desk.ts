/** What a face that stays opens once and hands to every verb: the ledger, the packs, the settings and the clock. */
import type { Ledger } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import type { Settings } from "./settings.ts";

export type Desk = {
  readonly ledger: Ledger;
  readonly pack: Pack;
  readonly settings: Settings;
  /** UTC, to the millisecond: `2025-05-02T14:03:07.120Z`. */
  readonly now: () => string;
};
