/**
 * The words that a correction is about, as a person quotes them → the statements that are meant, and where their words stand.
 *
 * A few words of a statement will do, if no other place has them: the anchor is the whole of the nearest statement's words, so that
 * it is found again when the article is read anew.
 */
import { HearsayError } from "../../base/error.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Anchor } from "../../model/correction.ts";
import type { Recorded } from "../../model/record.ts";
import type { Span } from "../../model/span.ts";
import { findDocument } from "./find-document.ts";

/** `words`: quoted, or a span as "120-187". Throws `record/document-unknown`, `record/words-unknown` and `record/ambiguous`. */
export async function findAnchor(
  ledger: Ledger,
  document: string,
  words: string,
): Promise<{ readonly anchor: Anchor; readonly statements: readonly Recorded[] }> {
  const { id } = await findDocument(ledger, document);
  const { text } = (await ledger.document(id))!.document;
  const quoted = { document: id, ...findSpan(text, words) };
  const recorded = await ledger.statements({ documents: [id] });
  const [nearest] = recorded
    .filter((one) => restsOn(one, quoted))
    .toSorted((a, b) => nearness(b, quoted) - nearness(a, quoted));
  if (nearest !== undefined) {
    const anchor = { document: id, ...hullOf(nearest) };
    const isSame = (one: Recorded): boolean => hullOf(one).start === anchor.start && hullOf(one).end === anchor.end;
    return { anchor, statements: recorded.filter(isSame) };
  }
  throw new HearsayError(
    "record/words-unknown",
    `No statement was read from these words of document ${id.slice(0, 8)}. \`hearsay read\` shows an article's statements.`,
  );
}

/** Whether a statement's words, those of its headline apart, overlap the anchor. */
function restsOn({ statement, document }: Recorded, anchor: Anchor): boolean {
  return (
    document.id === anchor.document &&
    statement.evidence.some(({ part, start, end }) => part === undefined && start < anchor.end && anchor.start < end)
  );
}

const wordsOf = ({ statement }: Recorded): Span[] => statement.evidence.filter(({ part }) => part === undefined);

/** Of what either covers, the share that both do. */
function nearness(recorded: Recorded, { start, end }: Anchor): number {
  const spans = wordsOf(recorded);
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const shared = spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  );
  return shared / (length + end - start - shared);
}

/** From the first to the last of a statement's words in the text; of a headline's, nowhere. */
function hullOf(recorded: Recorded): Pick<Span, "start" | "end"> {
  const spans = wordsOf(recorded);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function findSpan(text: string, words: string): { readonly start: number; readonly end: number } {
  const span = /^(\d{1,9})[-–](\d{1,9})$/u.exec(words.trim());
  if (span !== null) {
    const [start, end] = [Number(span[1]), Number(span[2])];
    if (start < end && end <= text.length) return { start, end };
    throw new HearsayError("record/words-unknown", `The text has ${text.length} characters; ${words} lies outside it.`);
  }
  const places = placesOf(text, words);
  const [first] = places;
  if (first === undefined || words.trim() === "") {
    throw new HearsayError("record/words-unknown", `The text does not hold the words “${words}”.`);
  }
  if (places.length === 1) return first;
  throw new HearsayError(
    "record/ambiguous",
    `The text holds “${words}” ${places.length} times. Quote more of it, or give the place as ${first.start}-${first.end}.`,
  );
}

/** As they stand, but for white space and the shape of quotation marks. */
function placesOf(text: string, words: string): { readonly start: number; readonly end: number }[] {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((word) =>
      RegExp.escape(word)
        .replaceAll(/["“”]|\\x22/gu, '["“”]')
        .replaceAll(/['‘’]|\\x27/gu, "['‘’]"),
    )
    .join(String.raw`\s+`);
  return Array.from(text.matchAll(new RegExp(pattern, "gu")), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
