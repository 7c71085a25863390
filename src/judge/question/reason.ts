/** The reason that an article gives for what it tells: the words behind "because of", "due to", "citing" in the same sentence. */
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";

const SENTENCE_END = /[.!?]["'”’]?(?:\s|$)|\n/u;

/** Null where the sentence of the statement, and the one behind it, name none. */
export function findReason(
  { statement, document }: Recorded,
  texts: ReadonlyMap<string, string>,
  pack: Pack,
): string | null {
  const [evidence] = statement.evidence;
  const text = evidence?.part === "title" ? document.title : (texts.get(document.id) ?? null);
  if (evidence === undefined || text === null) return null;
  const rest = text.slice(evidence.start);
  const end = SENTENCE_END.exec(rest.slice(evidence.quote.length));
  const sentence = rest.slice(0, evidence.quote.length + (end?.index ?? rest.length));
  return behindCause(sentence, pack);
}

/** The longest cause word that fits, and what follows it up to the next comma or end. */
function behindCause(sentence: string, { questions }: Pack): string | null {
  const words = sentence.split(/\s+/u);
  const plain = words.map((word) => word.toLowerCase().replaceAll(/[^a-z'-]/gu, ""));
  for (const cause of questions.causes) {
    const at = plain.findIndex((_, index) => cause.every((word, offset) => plain[index + offset] === word));
    if (at === -1) continue;
    const reason = words
      .slice(at + cause.length)
      .join(" ")
      .replace(/^["“]|["”.,;:]+$/gu, "");
    if (reason !== "") return reason;
  }
  return null;
}
