/**
 * What statements take from an attribution. The subject of a passive is told or talked about and does not speak ("The BBC
 * was told"), "no director" and "nobody" say nothing, a work is no speaker,
 * and who "addressed" something spoke on it, nobody knows what.
 */
import type { Language } from "../../model/language.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import { dependent, isPassive, patientOf, surfaceSubject } from "../text/grammar.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import { rangeOf, topOf } from "../text/token-range.ts";

type Told = Pick<Pack, "language" | "cues">;
type Have = Pick<Layers, "tokens" | "syntax" | "mentions" | "attributions">;

const DET = relationOf("det");
const ADVCL = relationOf("advcl");
const AUX = relationOf("aux");
const MARK = relationOf("mark");
const [VBG, VBN, IN] = [xposOf("VBG"), xposOf("VBN"), xposOf("IN")];
const [VERB, PUNCT] = [uposOf("VERB"), uposOf("PUNCT")];

/** As given, with a source that cannot speak left out; one in which nobody speaks at all is emptied, so that indexes stay. */
export function soundAttributions(have: Have, { language, cues }: Told): TextAttribution[] {
  return have.attributions.map((attribution) => {
    const { source, cue, manner } = attribution;
    if (source === null) return attribution;
    const head = topOf(have.syntax, rangeOf(have.tokens, source));
    const verb = cue === null ? -1 : topOf(have.syntax, rangeOf(have.tokens, cue));
    const isTopic = manner === "indirect" && verb >= 0 && namesTopic(have.syntax, verb, cues);
    if (
      isTopic ||
      isHeading(have, cue, head, manner) ||
      isAbsolute(have, verb) ||
      isAuthored(have, verb, cues) ||
      isNobody(have, head, language) ||
      isMute(have, head)
    ) {
      return { ...attribution, source: null, cue: null, content: [] };
    }
    return verb >= 0 && isPassedBy(have, verb, head) ? { ...attribution, source: null } : attribution;
  });
}

/** "addressed", "spoke about": tells on what somebody spoke and not what he said. */
export function namesTopic({ lemma, upos }: Layers["syntax"], verb: number, { verbs }: Pack["cues"]): boolean {
  if (upos[verb] !== VERB) return false;
  const cue = verbs.get(lemma[verb]!)?.find(({ particle }) => particle === null);
  return cue?.class === "say" && !cue.takes.has("that") && !cue.takes.has("quote");
}

/** "Nightjar Recast: a new star …": what stands before the colon announces, and is nobody who says what follows. */
function isHeading(
  { syntax, mentions, tokens }: Have,
  cue: TextAttribution["cue"],
  head: number,
  manner: TextAttribution["manner"],
): boolean {
  if (cue === null || manner !== "indirect") return false;
  const mark = rangeOf(tokens, cue).firstToken;
  return syntax.upos[mark] === PUNCT && mentions.byHead[head]! < 0;
}

/** "With Harbor Lights released, the studio rests": a participle that a preposition opens tells how things are. */
function isAbsolute({ syntax }: Have, verb: number): boolean {
  if (verb < 0 || syntax.xpos[verb] !== VBN || dependent(syntax, verb, AUX) >= 0) return false;
  const mark = dependent(syntax, verb, MARK);
  return mark >= 0 && syntax.xpos[mark] === IN && surfaceSubject(syntax, verb) > mark;
}

/** "wrote the screenplay", "The series is written by her": made it, and said nothing. */
function isAuthored({ syntax, mentions }: Have, verb: number, { verbs }: Pack["cues"]): boolean {
  if (verb < 0 || syntax.upos[verb] !== VERB) return false;
  if (verbs.get(syntax.lemma[verb]!)?.some((cue) => cue.class === "write") !== true) return false;
  const patient = patientOf(syntax, verb);
  return patient >= 0 && mentions.list[mentions.byHead[patient]!]?.kind === "work";
}

/** "is said to return", "was told"; not "was quoted as saying". */
function isPassedBy({ syntax }: Have, verb: number, source: number): boolean {
  if (!isPassive(syntax, verb) || surfaceSubject(syntax, verb) !== source) return false;
  for (let child = syntax.firstChild[verb]!; child >= 0; child = syntax.nextSibling[child]!) {
    if (syntax.relation[child] === ADVCL && child > verb && syntax.xpos[child] === VBG) return false;
  }
  return true;
}

function isNobody({ syntax }: Have, head: number, { nobody }: Language): boolean {
  if (nobody.has(syntax.lemma[head]!)) return true;
  const first = syntax.firstChild[head]!;
  return first >= 0 && syntax.relation[first] === DET && nobody.has(syntax.lemma[first]!);
}

function isMute({ mentions }: Have, head: number): boolean {
  const mention = mentions.list[mentions.byHead[head]!];
  // "As you think": whoever reads or hears it has said nothing.
  const isHearer = mention?.form === "hearer" && mention.antecedent === null;
  return isHearer || mention?.kind === "work" || mention?.kind === "place";
}
