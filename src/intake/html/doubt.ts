import type { Paragraph } from "./paragraphs.ts";
export function isDoubtful(
  agreed: readonly Paragraph[],
  one: readonly Paragraph[],
  seen: readonly Paragraph[],
): boolean {
  return one.length === 0 || seen.length === 0 || agreed.length === 0;
}
