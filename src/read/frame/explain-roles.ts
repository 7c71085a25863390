/** Where each role of a frame was found: asked again of each place in turn, for the search itself keeps no record. */
import type { FrameRole } from "../../model/frame.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { Evocation, Filler } from "../text/evocations.ts";
import { findFiller } from "./fillers.ts";
import { type Needs, setScene } from "./find-evocations.ts";

const NONE: ReadonlyMap<string, Filler> = new Map();

/** By role name, of those filled; "nearby" where no place of the trigger holds the filler. */
export function explainRoles(
  have: Pick<Layers, Needs>,
  evocation: Evocation,
  pack: Pick<Pack, "world" | "naming">,
): Map<string, string> {
  const scene = setScene(have, pack);
  const { trigger, token, lastToken, fillers } = evocation;
  const places = new Map<string, string>();
  for (const role of trigger.roles) {
    const filler = fillers.get(role.name);
    if (filler === undefined) continue;
    const finds = (place: string): boolean => {
      const only: FrameRole = { ...role, from: [place] };
      return isSame(findFiller(scene, only, { trigger, token, lastToken, taken: NONE }), filler);
    };
    places.set(role.name, role.from.find(finds) ?? "nearby");
  }
  return places;
}

function isSame(one: Filler | null, other: Filler): boolean {
  if (one === null || one.kind !== other.kind) return false;
  if (one.kind === "mention") return other.kind === "mention" && one.mention === other.mention;
  if (one.kind === "time") return other.kind === "time" && one.time === other.time;
  if (one.kind === "number") return other.kind === "number" && one.token === other.token;
  return other.kind === "words" && one.firstToken === other.firstToken && one.endToken === other.endToken;
}
