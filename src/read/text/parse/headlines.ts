/**
 * Headlines as sentences: "Studio Confirms Sequel Delay" is tagged and parsed as "studio confirms sequel delay", for in
 * title case the capitals tell nothing. Names keep theirs.
 */
import type { Pack } from "../../../model/pack.ts";
import type { Forms } from "../cut/forms.ts";
import type { Sentence } from "../sentences.ts";
import { isTitleCase } from "../title-case.ts";
import type { Tokens } from "../tokens.ts";

type NameRange = { readonly firstToken: number; readonly endToken: number };

/** The forms of the page with those that headlines add, and for each token its own. */
export type Spelling = { readonly forms: Forms; readonly form: Int32Array };

export function spellHeadlines(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly NameRange[],
  pack: Pick<Pack, "naming" | "frames">,
): Spelling {
  const headlines = sentences.filter((sentence) => isTitleCase(tokens, sentence, pack));
  if (headlines.length === 0) return tokens;
  const form = tokens.form.slice();
  const text = [...tokens.forms.text];
  const lower = [...tokens.forms.lower];
  const added = new Map<string, number>();
  let name = 0;
  for (const { firstToken, endToken } of headlines) {
    for (let token = firstToken; token < endToken; token += 1) {
      while (name < names.length && names[name]!.endToken <= token) name += 1;
      if (name < names.length && names[name]!.firstToken <= token) continue;
      const word = tokens.lower[token]!;
      if (word === text[form[token]!]) continue;
      const known = added.get(word) ?? text.length;
      if (known === text.length) {
        text.push(word);
        lower.push(word);
        added.set(word, known);
      }
      form[token] = known;
    }
  }
  return { forms: { count: text.length, text, lower }, form };
}
