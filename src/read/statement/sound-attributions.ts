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
import { rangeOf, type TokenRange, topOf } from "../text/token-range.ts";

type Told = Pick<Pack, "language" | "cues">;
type Have = Pick<Layers, "tokens" | "syntax" | "mentions" | "attributions">;

const DET = relationOf("det");
const ADVCL = relationOf("advcl");
const AUX = relationOf("aux");
const MARK = relationOf("mark");
const [VBG, VBN, IN] = [xposOf("VBG"), xposOf("VBN"), xposOf("IN")];
const [VERB, PUNCT, CCONJ, INTJ] = [uposOf("VERB"), uposOf("PUNCT"), uposOf("CCONJ"), uposOf("INTJ")];
const CCOMP = relationOf("ccomp");

/** As given, with a source that cannot speak left out; one in which nobody speaks at all is emptied, so that indexes stay. */
export function soundAttributions(have: Have, { language, cues }: Told): TextAttribution[] {
  return have.attributions.map((given) => {
    const attribution = turnAround(have, given);
    const { source, cue, manner } = attribution;
    if (source === null) return attribution;
    const head = topOf(have.syntax, rangeOf(have.tokens, source));
    const verb = cue === null ? -1 : topOf(have.syntax, rangeOf(have.tokens, cue));
    const isTopic = manner === "indirect" && verb >= 0 && namesTopic(have.syntax, verb, cues);
    if (
      isTopic ||
      isNegatedBeside(have, attribution, verb) ||
      isPlatform(have, attribution, verb, cues) ||
      isHeading(have, cue, head, manner) ||
      isAbsolute(have, verb) ||
      isAuthored(have, verb, cues) ||
      isNobody(have, head, language) ||
      isMute(have, head) ||
      isTitleInMarks(have, attribution)
    ) {
      return { ...attribution, source: null, cue: null, content: [] };
    }
    return verb >= 0 && isPassedBy(have, verb, head) ? { ...attribution, source: null } : attribution;
  });
}

/** "In theory, [yes], says [the site]", "[Film Delayed], Says [Studio]": of an answer or a clause what stands behind the verb says it. */
function turnAround(have: Have, attribution: TextAttribution): TextAttribution {
  const { source, cue, content } = attribution;
  if (source === null || cue === null || content.length !== 1 || content[0]!.start < cue.end) return attribution;
  const { syntax, tokens } = have;
  const said = topOf(syntax, rangeOf(tokens, source));
  const isClause = syntax.upos[said] === VERB && source.end <= cue.start && speaks(have, rangeOf(tokens, content[0]!));
  return syntax.upos[said] === INTJ || isClause
    ? { ...attribution, source: content[0]!, content: [source] }
    : attribution;
}

/** Nothing but somebody who can say something. */
function speaks({ mentions, syntax }: Have, range: TokenRange): boolean {
  const mention = mentions.list[mentions.byHead[topOf(syntax, range)]!];
  const isAll = mention !== undefined && mention.firstToken <= range.firstToken && mention.endToken >= range.endToken;
  return isAll && (mention.kind === "person" || mention.kind === "organization" || mention.kind === "outlet");
}

/** "addressed", "spoke about": tells on what somebody spoke and not what he said. */
export function namesTopic({ lemma, upos }: Layers["syntax"], verb: number, { verbs }: Pack["cues"]): boolean {
  if (upos[verb] !== VERB) return false;
  const cue = verbs.get(lemma[verb]!)?.find(({ particle }) => particle === null);
  return cue?.class === "say" && !cue.takes.has("that") && !cue.takes.has("quote");
}

/** "The studio has not said, and its results are due": what follows is another thing, and nothing that was said. */
function isNegatedBeside({ tokens, syntax }: Have, { cue, content, manner }: TextAttribution, verb: number): boolean {
  if (verb < 0 || cue === null || manner !== "indirect" || content.length !== 1) return false;
  const first = rangeOf(tokens, content[0]!).firstToken;
  return content[0]!.start > cue.end && syntax.upos[first] === CCONJ && dependent(syntax, verb, CCOMP) < 0;
}

/** "fired over social media posts about the war": where something is posted is nobody who says it. */
function isPlatform({ tokens }: Have, { source }: TextAttribution, verb: number, { media }: Pack["cues"]): boolean {
  if (source === null || verb < 0) return false;
  const { firstToken, endToken } = rangeOf(tokens, source);
  const words = Array.from({ length: endToken - firstToken }, (_, index) => tokens.lower[firstToken + index]).join(" ");
  return media.get(words) === "platform";
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

/** "wrote the screenplay", "The series is written by her", "orders a spin-off": made it or had it made, and said nothing. */
function isAuthored({ syntax, mentions }: Have, verb: number, cues: Pack["cues"]): boolean {
  if (verb < 0 || syntax.upos[verb] !== VERB) return false;
  const classes = new Set(cues.verbs.get(syntax.lemma[verb]!)?.map((cue) => cue.class));
  const patient = classes.has("write") || classes.has("urge") ? patientOf(syntax, verb) : -1;
  if (patient < 0) return false;
  const mention = mentions.list[mentions.byHead[patient]!];
  if (!classes.has("write")) return mention?.kind === "work";
  // "wrote the last volumes", but "wrote a letter", a report: a document of any kind is said to tell.
  return mention?.kind === "work" || (mention === undefined && !cues.nouns.has(syntax.lemma[patient]!));
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

/** "Quill Exits ‘Ember Vale’ Season 2", where she speaks below, "Quill Offered Nightjar": the name of a work or a part is nothing that was said. */
function isTitleInMarks({ tokens, syntax, mentions }: Have, { content }: TextAttribution): boolean {
  const [only, more] = content;
  if (only === undefined || more !== undefined) return false;
  const { firstToken, endToken } = rangeOf(tokens, only);
  if (endToken - firstToken > LONGEST_TITLE) return false;
  let end = firstToken;
  for (let token = firstToken; token < endToken; token += 1) {
    const mention = mentions.list[mentions.byHead[token]!];
    if ((mention?.kind === "work" || mention?.kind === "character") && mention.form === "name")
      end = Math.max(end, mention.endToken);
    else if (token >= end && syntax.upos[token] !== PUNCT) return false;
  }
  return end > firstToken;
}

const LONGEST_TITLE = 10;

function isMute({ mentions }: Have, head: number): boolean {
  const mention = mentions.list[mentions.byHead[head]!];
  // "As you think": whoever reads or hears it has said nothing.
  const isHearer = mention?.form === "hearer" && mention.antecedent === null;
  return isHearer || mention?.kind === "work" || mention?.kind === "place";
}
