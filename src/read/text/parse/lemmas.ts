/**
 * The dictionary form of each word, from its Penn tag: a table of irregular forms first, then endings ("stories" →
 * "story", "stopped" → "stop"). Names keep their spelling.
 */
import type { Endings, Language } from "../../../model/language.ts";
import { UPOS, XPOS } from "../tags.ts";
import type { Tokens } from "../tokens.ts";

const PROPN = UPOS.indexOf("PROPN");
const PUNCT = UPOS.indexOf("PUNCT");
const SYM = UPOS.indexOf("SYM");
const UNKNOWN = 255;

/** By Penn tag: the ending that comes off before the stem is looked at, "" for plurals; null where the form stays. */
const SUFFIXES: readonly (string | null)[] = XPOS.map((tag) => {
  if (tag === "VBD" || tag === "VBN") return "ed";
  if (tag === "VBG") return "ing";
  if (tag === "JJR" || tag === "RBR") return "er";
  if (tag === "JJS" || tag === "RBS") return "est";
  return tag === "NNS" || tag === "VBZ" ? "" : null;
});

export function findLemmas(tokens: Tokens, xpos: Uint8Array, upos: Uint8Array, language: Language): string[] {
  const { forms, form, count } = tokens;
  /** By form, the tag its lemma was last looked up with: most forms have one tag on a page. */
  const lastTag = new Uint8Array(forms.count).fill(UNKNOWN);
  const lastLemma: string[] = Array.from({ length: forms.count }, () => "");
  const lemmas: string[] = [];
  for (let token = 0; token < count; token += 1) {
    const id = form[token]!;
    const isName = upos[token] === PROPN;
    const key = isName ? XPOS.length : xpos[token]!;
    if (lastTag[id] !== key) {
      lastTag[id] = key;
      const keeps = isName || upos[token] === PUNCT || upos[token] === SYM;
      lastLemma[id] = keeps ? forms.text[id]! : lemmaOf(forms.lower[id]!, key, language);
    }
    lemmas.push(lastLemma[id]!);
  }
  return lemmas;
}

/** The lemma of a lower-case word that has the Penn tag of the index given. */
export function lemmaOf(lower: string, tag: number, language: Language): string {
  const { lemmas, endings, stems } = language;
  const irregular = lemmas.get(lower)?.get(XPOS[tag]!);
  if (irregular !== undefined) return irregular;
  const suffix = SUFFIXES[tag]!;
  if (suffix === null) return lower;
  // "co-wrote" is "co-" and "wrote".
  const hyphen = lower.lastIndexOf("-") + 1;
  if (hyphen > 0 && hyphen < lower.length) {
    return lower.slice(0, hyphen) + lemmaOf(lower.slice(hyphen), tag, language);
  }
  if (suffix === "") return lower.length > 2 ? replaceEnding(lower, endings) : lower;
  if (!lower.endsWith(suffix) || lower.length < suffix.length + 2) return lower;
  return replaceEnding(lower.slice(0, -suffix.length), stems);
}

function replaceEnding(word: string, endings: Endings): string {
  for (const [ending, lemma] of endings.get(word.at(-1)!) ?? []) {
    if (word.endsWith(ending)) return word.slice(0, word.length - ending.length) + lemma;
  }
  return word;
}
