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
  const length = evidence.quote.length + (end?.index ?? rest.length);
  const behind = rest
    .slice(length)
    .split(SENTENCE_END)
    .filter((one) => / /u.test(one));
  for (const sentence of [rest.slice(0, length), ...behind.slice(0, BEHIND)]) {
    const reason = causeIn(sentence, pack);
    if (reason !== null) return reason;
  }
  return null;
}

/** How many sentences behind the one that tells it may give the reason. */
const BEHIND = 2;

/** The longest cause word that fits, and what follows it, or stands before it where it says so, up to the next comma or end. */
function causeIn(sentence: string, { questions }: Pack): string | null {
  const words = sentence.split(/\s+/u);
  const plain = words.map((word) => word.toLowerCase().replaceAll(/[^a-z'-]/gu, ""));
  for (const [first, ...others] of questions.causes) {
    const isBehind = first === "*";
    const cause = isBehind ? others : [first, ...others];
    const at = plain.findIndex((_, index) => cause.every((word, offset) => plain[index + offset] === word));
    if (at === -1) continue;
    const reason = (isBehind ? words.slice(0, at) : words.slice(at + cause.length))
      .join(" ")
      .replace(/[,;–—].*$/u, "")
      .replace(/^["“]|["”.,;:]+$/gu, "");
    if (reason !== "") return reason;
  }
  return null;
}
