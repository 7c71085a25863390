/**
 * Headlines as sentences: "Studio Confirms Sequel Delay" is tagged and parsed as "studio confirms sequel delay", for in
 * title case the capitals tell nothing. Names keep theirs.
 */
import { isLetter, isUpper } from "../cut/characters.ts";
import type { Forms } from "../cut/forms.ts";
import type { Sentence } from "../sentences.ts";
import type { Tokens } from "../tokens.ts";

type NameRange = { readonly firstToken: number; readonly endToken: number };

/** The forms of the page with those that headlines add, and for each token its own. */
export type Spelling = { readonly forms: Forms; readonly form: Int32Array };

export function spellHeadlines(tokens: Tokens, sentences: readonly Sentence[], names: readonly NameRange[]): Spelling {
  const headlines = sentences.filter((sentence) => isTitleCase(tokens, sentence));
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

/** At least three long words behind the first, and four in five of them with a capital; in the headline itself fewer, if all have it. */
function isTitleCase({ forms, form }: Tokens, { firstToken, endToken, kind }: Sentence): boolean {
  let long = 0;
  let capital = 0;
  for (let token = firstToken + 1; token < endToken; token += 1) {
    const text = forms.text[form[token]!]!;
    const code = text.charCodeAt(0);
    if (text.length < 4 || !isLetter(code)) continue;
    long += 1;
    if (isUpper(code)) capital += 1;
  }
  if (kind === "title" && long < 3) return long > 0 && capital === long;
  return long >= 3 && capital * 5 >= long * 4;
}
