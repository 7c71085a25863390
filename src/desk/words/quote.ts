/** Whose words a quotation has: only words that someone used stand in quotation marks. */
import type { Proof } from "../../model/answer.ts";

type Quoted = Pick<Proof, "manner" | "rendition" | "part">;

/** Of a text that we restated these are the words that stand in such marks there. */
export function isSomeones({ manner, rendition, part }: Quoted): boolean {
  return rendition !== "restated" || (manner === "direct" && part === null);
}

/** Without the marks around it, whole or torn. */
export function withoutMarks(quote: string): string {
  const marks = quote.match(/["“”]/gu)?.length ?? 0;
  if (marks === 1) return quote.replace(/^["“]|["”]$/u, "");
  return marks === 2 ? quote.replace(/^["“](.*)["”]$/su, "$1") : quote;
}

/** "restated by us from Tidewater Screen". */
export function writeOutlet({ outlet, rendition }: Pick<Proof, "outlet" | "rendition">): string {
  const from = outlet ?? "an article without an outlet";
  return { original: from, excerpt: `excerpt from ${from}`, restated: `restated by us from ${from}` }[rendition];
}
