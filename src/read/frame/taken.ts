/** What cannot fill a role though it stands in its place: the trigger itself, whoever fills another role, somebody else's part, the year of a noun. */
import type { Filler } from "../text/evocations.ts";
import { dependent } from "../text/grammar.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import type { FillerScene, Site } from "./fillers.ts";

const CASE = relationOf("case");
const NUM = uposOf("NUM");

/** "eight episodes" have no episodes. */
export function isItself({ mentions }: FillerScene, filler: Filler, { token, lastToken }: Site): boolean {
  if (filler.kind !== "mention") return false;
  const { headToken, form } = mentions.list[filler.mention]!;
  return form === "description" && headToken >= token && headToken <= lastToken;
}

/** No filler serves twice. */
export function isTaken(scene: FillerScene, filler: Filler, { taken }: Site): boolean {
  for (const other of taken.values()) {
    if (other.kind === "mention" && filler.kind === "mention" && isSame(scene, other.mention, filler.mention))
      return true;
    if (other.kind === "time" && filler.kind === "time" && other.time === filler.time) return true;
  }
  return false;
}

/** The same words, or the same person by a pronoun: "Ada Quill, known for [her] roles", plays nobody that is herself. */
function isSame({ mentions: { list } }: FillerScene, one: number, other: number): boolean {
  const [first, second] = [list[one]!, list[other]!];
  const isPronoun = first.form === "pronoun" || second.form === "pronoun";
  return (
    one === other || (isPronoun && first.kind === "person" && first.entity !== null && first.entity === second.entity)
  );
}

/**
 * "returns as Nell, alongside Tom Reed as [Sam]": a part right beside the name of who comes along is nobody else's; but "replaces Tom Reed
 * as [Sam]", "takes over from Tom Reed as [Sam]".
 */
export function isAnothersPart(
  { mentions: { list, castings }, syntax }: FillerScene,
  filler: Filler,
  { taken }: Site,
): boolean {
  const subject = taken.get("subject");
  if (filler.kind !== "mention" || subject?.kind !== "mention") return false;
  const casting = castings.find(({ character }) => character === filler.mention);
  if (casting === undefined || casting.actor === subject.mention) return false;
  const [who, whom] = [list[casting.actor]!, list[casting.character]!];
  if (who.form !== "name" || who.entity === list[subject.mention]!.entity) return false;
  const company = dependent(syntax, who.headToken, CASE);
  return who.endToken === whom.firstToken - 1 && company >= 0 && syntax.lemma[company] !== "from";
}

/** "the sequel to its [2019] game": a year before a noun tells of that, and not when the sequel was announced. */
export function dependsOnNoun(
  { syntax, mentions }: FillerScene,
  token: number,
  { token: first, lastToken }: Site,
): boolean {
  const around = mentions.list[mentions.at[token]!];
  if (syntax.upos[token] !== NUM || around?.kind !== "work" || around.form !== "description") return false;
  return around.headToken > token && (around.headToken < first || around.headToken > lastToken);
}

/** "Will there be an American version?": what has no name, and is nothing that was spoken of. */
export function isUnknown({ mentions }: FillerScene, filler: Filler): boolean {
  if (filler.kind !== "mention") return true;
  const { form, entity } = mentions.list[filler.mention]!;
  return form !== "name" && entity === null;
}
