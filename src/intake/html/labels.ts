/**
 * Labels among an article's paragraphs: "214 views", "Sep 3, 2025", "More from the balcony". They stand in divisions, are short, no sentences, and
 * come in runs or at the end; one alone between two paragraphs may be a heading. Where a page calls its paragraphs so, what it calls none is a
 * label; where all stands in divisions, nothing tells, but for a word or two at the end.
 */
import { lettersOf, type Paragraph } from "./paragraphs.ts";

/** Of an article's letters at least this share stands in proper paragraphs. */
const PROPER_SHARE = 0.6;
const LONGEST_LABEL = 80;

export function dropLabels(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const [loose, all] = [lettersOf(paragraphs.filter(({ isLoose }) => isLoose)), lettersOf(paragraphs)];
  if (all - loose < all * PROPER_SHARE) {
    const last = paragraphs.findLastIndex((one) => !isButton(one));
    return last === -1 ? paragraphs : paragraphs.slice(0, last + 1);
  }
  const labels = paragraphs.map(isLabel);
  return paragraphs.filter((_, at) => {
    const isAlone = at + 1 < labels.length && labels[at - 1] !== true && labels[at + 1] !== true;
    return labels[at] !== true || isAlone;
  });
}

function isLabel({ text, kind, isLoose }: Paragraph): boolean {
  return isLoose && kind === "text" && text.length <= LONGEST_LABEL && !endsSentence(text);
}

/** "Share", "Back to top": at the end even of an article whose paragraphs are divisions. */
function isButton(paragraph: Paragraph): boolean {
  return isLabel(paragraph) && paragraph.text.length <= LONGEST_BUTTON;
}

const LONGEST_BUTTON = 12;

/** "…, she said.", "And then:", "„So.“", "以上。". */
export function endsSentence(text: string): boolean {
  if (/[。！？][”’»」』）)]*$/u.test(text)) return true;
  return /\p{L}.*\s.*[.!?…:؟]["'”’»)\]]*$/su.test(text);
}
