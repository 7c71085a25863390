/**
 * "I" in somebody's words is who is cited for them, also where the article only describes him ("the Harbor Lights star told the
 * paper that I …") and no mention says who that is: the chain knows by who spoke before.
 */
import type { Proposition } from "../../model/statement.ts";
import type { Layers } from "../stage.ts";
import type { Evocation } from "../text/evocations.ts";
import type { Speaker } from "./speaker.ts";

/** The proposition with the speaker's name and entity where he speaks of himself. */
export function speakAs(
  { list }: Layers["mentions"],
  proposition: Proposition | null,
  evocation: Evocation | null,
  speaker: Speaker | null,
): Proposition | null {
  if (proposition === null || evocation === null || speaker?.kind !== "person" || speaker.entity === null) {
    return proposition;
  }
  const { name, entity } = speaker;
  const roles = Object.entries(proposition.roles).map(([key, role]) => {
    const filler = evocation.fillers.get(key);
    const mention = filler?.kind === "mention" ? list[filler.mention] : undefined;
    const isSelf = mention?.form === "speaker" && !mention.plural && mention.entity === null;
    return [key, isSelf ? { ...role, text: name, entity } : role] as const;
  });
  return { ...proposition, roles: Object.fromEntries(roles) };
}
