/** Sentences in title case, "Harbor Lights Showrunner Says The End Is Near", where a capital proves no name. */
import { TRAIT } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import { isLetter, isUpper } from "./cut/characters.ts";
import type { Sentence } from "./sentences.ts";
import type { Tokens } from "./tokens.ts";

/** Shorter words stay small in most styles, and large in some. */
const LONG = 4;

type Known = Pick<Pack, "naming" | "frames">;

const QUOTE = /^["“”]/u;

/**
 * Of the words that plain text writes small nearly all have a capital. In a headline no word of its own stays small but one that says little by itself:
 * "Northlight taps Mara Ilves to direct The Salt Road" is a plain sentence full of names.
 */
export function isTitleCase({ forms, form, lower }: Tokens, sentence: Sentence, known: Known): boolean {
  const { firstToken, endToken, kind } = sentence;
  let words = 0;
  let capitals = 0;
  let telling = 0;
  let isQuoted = false;
  for (let token = firstToken + 1; token < endToken; token += 1) {
    const text = forms.text[form[token]!]!;
    const code = text.charCodeAt(0);
    if (QUOTE.test(text)) isQuoted = !isQuoted;
    if (text.length < LONG || !isLetter(code)) continue;
    words += 1;
    if (isUpper(code) || text !== lower[token]) capitals += 1;
    else if (!isQuoted && !isSmall(lower[token]!, known)) telling += 1;
  }
  if (kind === "title")
    return capitals > 0 && telling === 0 && (words < 3 ? capitals === words : capitals * 5 >= words * 4);
  // A plain sentence may be full of names ("It starred Ada Quill, Tom Reed and Ida Lund."): its other words are few, but they are there.
  const isSentence = kind === "body" && /^[.!?]/u.test(lower[endToken - 1]!);
  return isSentence ? words >= 5 && capitals === words : words >= 3 && capitals * 5 >= words * 4;
}

/** An everyday word that is no verb of the packs: "after", "about", not "play". */
function isSmall(word: string, { naming: { trie, traits }, frames }: Known): boolean {
  const atom = trie.atoms.get(word);
  if (atom === undefined || (traits[trie.first[atom]!]! & TRAIT.common) === 0) return false;
  return frames.triggers.get(word)?.some(({ pos }) => pos === "verb") !== true;
}
