/** Whether a mention of the right kind may fill a role: what it never means, works of a kind, and what somebody must be called. */
import type { FrameRole } from "../../model/frame.ts";
import type { TextMention } from "../text/mentions.ts";
import type { Syntax } from "../text/syntax.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import type { FillerScene } from "./fillers.ts";

const POSSESSIVE = relationOf("nmod:poss");
const [DETERMINER, NUM, ADJ] = [uposOf("DET"), uposOf("NUM"), uposOf("ADJ")];

export function isFit(scene: FillerScene, role: FrameRole, mention: TextMention): boolean {
  return !isNever(scene, role, mention) && !isOfKind(scene.syntax, mention) && isCalled(scene, role, mention);
}

/** "the trailer", though it is a work of a kind, is not what is released; nor is what packs call a universe. */
export function isNever(
  { syntax, mentions }: FillerScene,
  { never, neverTypes, workTypes }: FrameRole,
  { form, headToken, entity, kind }: TextMention,
): boolean {
  const type = entity === null ? null : (mentions.entities.get(entity)?.type ?? null);
  if (kind === "work" && form === "name" && workTypes.length > 0 && !workTypes.includes(type ?? "")) return true;
  if (type !== null && neverTypes.includes(type)) return true;
  return form === "description" && never.includes(syntax.lemma[headToken]!);
}

/** "director Ada Quill has left", "the director has left", "she has left": whether the page says anywhere that somebody is that. */
function isCalled(
  { mentions }: FillerScene,
  { called }: FrameRole,
  { entity, roles, form, name }: TextMention,
): boolean {
  if (called.length === 0) return true;
  const all = entity === null ? [] : (mentions.entities.get(entity)?.mentions ?? []);
  const said = [...roles, ...all.flatMap((index) => mentions.list[index]!.roles)];
  return (
    said.some(({ text }) => called.includes(text.toLowerCase())) ||
    (form === "description" && called.some((noun) => name.toLowerCase().endsWith(noun)))
  );
}

/** "takes long in renewing shows": works of a kind, without article, number or owner, and none in particular. */
function isOfKind(
  { upos, relation }: Syntax,
  { kind, form, plural, entity, firstToken, endToken }: TextMention,
): boolean {
  if (kind !== "work" || form !== "description" || !plural || entity !== null) return false;
  for (let token = firstToken; token < endToken; token += 1)
    if (upos[token] === DETERMINER || upos[token] === NUM || upos[token] === ADJ || relation[token] === POSSESSIVE)
      return false;
  return true;
}
