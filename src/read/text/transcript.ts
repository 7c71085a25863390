/**
 * Whose words stand in which paragraphs of an interview that is printed as it was held:
 *
 *     Orbit Weekly: When do you start?
 *
 *     Ada Quill: In March. We have a script.
 */
import { PARAGRAPH } from "./cut/gaps.ts";
import type { Page } from "./page.ts";
import type { Tokens } from "./tokens.ts";

/** A paragraph that opens with a speaker's label. */
export type Turn = {
  readonly firstToken: number;
  /** One past the colon. */
  readonly endOfLabel: number;
  /** One past the last token of what is said, further paragraphs without a label included. */
  readonly endToken: number;
};

/** One to four words with capitals before a colon. */
const LABEL = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}:(?=\s)/u;
const LONGEST_LABEL = 60;

/** In their order; none where the page is no interview. Two speakers at least have two turns each: a list has each label once. */
export function findTurns({ page, tokens }: { readonly page: Page; readonly tokens: Tokens }): Turn[] {
  const openings: { readonly firstToken: number; readonly endOfLabel: number; readonly label: string }[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (token > 0 && tokens.gap[token] !== PARAGRAPH) continue;
    const start = tokens.start[token]!;
    const label = start < page.titleEnd ? null : LABEL.exec(page.text.slice(start, start + LONGEST_LABEL));
    if (label === null) continue;
    let end = token + 1;
    while (end < tokens.count && tokens.start[end]! < start + label[0].length) end += 1;
    if (end < tokens.count && tokens.gap[end] !== PARAGRAPH)
      openings.push({ firstToken: token, endOfLabel: end, label: label[0] });
  }
  const turnsOf = Map.groupBy(openings, ({ label }) => label);
  const regular = [...turnsOf.values()].filter((turns) => turns.length > 1);
  if (regular.length < 2) return [];
  return openings.map(({ firstToken, endOfLabel }, index) => {
    return { firstToken, endOfLabel, endToken: openings[index + 1]?.firstToken ?? tokens.count };
  });
}
