/** How a word looks: "word", "Mara", "NBC", "2025", "—", "A", "x7". */
const LOWER = 0;
const TITLE = 1;
const CAPITALS = 2;
const NUMBER = 3;
export const MARK = 4;
const LETTER = 5;
const OTHER = 6;

export function shapeOf(text: string, lower: string): number {
  const first = text.charAt(0);
  if (first >= "0" && first <= "9") return NUMBER;
  if (first.toLowerCase() === first.toUpperCase()) return MARK;
  if (text === lower) return LOWER;
  if (text.length === 1) return LETTER;
  if (text.slice(1) === lower.slice(1)) return TITLE;
  return text === text.toUpperCase() ? CAPITALS : OTHER;
}
