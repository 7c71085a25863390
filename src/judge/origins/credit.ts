/**
 * Whom a document names as the outlet it has its words from, and how that is taken from its statements.
 *
 * A document with a quotation that an outlet it names does not have credits it with nothing: who answers a report names it too, and an
 * interview is an origin whatever it goes on to sum up.
 */
import { splitAtoms } from "../../base/atoms.ts";
import type { Id } from "../../model/id.ts";
import type { Heading, Recorded } from "../../model/record.ts";
import type { Link, Statement } from "../../model/statement.ts";
import { dropEverydayWords, findOutletsIn, indexOutlets, type Outlets, outletKey, startsOf } from "./outlet-key.ts";

/** An outlet that a statement came through, by the name it is given there. */
export type Credit = { readonly name: string; readonly statement: Id<"Statement"> };

/** A document of a slice, with what those of its statements credit that are in the slice. */
export type Credited = { readonly heading: Heading; readonly credits: readonly Credit[] };

/**
 * The documents of a slice, in the order of their first statements, with what they credit: the outlets in the chain of a statement, and
 * those of the slice that its words name, whatever the reader made of them. A document's own fields credit nobody; but an
 * outlet that its own words name ("told Harbor Weekly", in Harbor Weekly) credits itself: that tells its own interview from a relay.
 */
export function findCredits(slice: readonly Recorded[]): Credited[] {
  const documents = [...Map.groupBy(slice, ({ document }) => document.id).values()];
  const find = findEachOnce(outletsIn(slice, documents));
  const said = holdWords(documents);
  return documents.map((recorded) => {
    const heading = recorded[0]!.document;
    const credits = recorded.flatMap(({ statement }) => creditsOf(statement, find));
    const own = outletKey(heading.outlet ?? "");
    const named = new Set(credits.map(({ name }) => outletKey(name)).filter((key) => key !== own));
    const quoted = named.size === 0 ? [] : quotedAlone(recorded, find);
    const left = new Set(
      Array.from(named)
        .filter((key) => quoted.length === 0 || hasAll(said(key), quoted))
        .concat(own),
    );
    return { heading, credits: credits.filter(({ name }) => left.has(outletKey(name))) };
  });
}

/** The outlets that words name. */
type FindOutlets = (words: string) => readonly string[];

/** Statements of one sentence have the same words. */
function findEachOnce(outlets: Outlets): FindOutlets {
  const found = new Map<string, readonly string[]>();
  return (words) => {
    const names = found.get(words) ?? findOutletsIn(words, outlets);
    found.set(words, names);
    return names;
  };
}

function creditsOf({ id, chain, evidence }: Statement, find: FindOutlets): Credit[] {
  const read = evidence.flatMap(({ quote }) => find(quote));
  const linked = chain.flatMap((link) => outletsOf(link, find));
  // The reader may have cut a name short: "Ledger", where the words are "Morning Ledger".
  const whole = linked.filter((name) => !read.some((other) => outletKey(other).endsWith(outletKey(name))));
  return [...new Set([...whole, ...read])].map((name) => ({ name, statement: id }));
}

function outletsOf({ name, entity, start }: Link, find: FindOutlets): readonly string[] {
  if (start === null) return [];
  return entity !== null && entity.startsWith("outlet:") ? [name] : find(name);
}

/** The outlets of the slice, but for those whose names are everyday words in it: "People", where people are spoken of. */
function outletsIn(slice: readonly Recorded[], documents: readonly (readonly Recorded[])[]): Outlets {
  const keys = new Set(documents.map(([first]) => outletKey(first!.document.outlet ?? "")));
  keys.delete("");
  const quotes = new Set(slice.flatMap(({ statement }) => statement.evidence.map(({ quote }) => quote)));
  const starts = startsOf(keys);
  for (const quote of quotes) dropEverydayWords(keys, starts, quote);
  return indexOutlets(keys);
}

/** The runs of five words of each quotation that came through no outlet. */
function quotedAlone(recorded: readonly Recorded[], find: FindOutlets): string[][] {
  return recorded
    .filter(
      ({ statement: { manner, chain } }) =>
        manner === "direct" && !chain.some((link) => outletsOf(link, find).length > 0),
    )
    .map(runsOf)
    .filter((runs) => runs.length > 0);
}

/** By an outlet's key, the words of all that it has in the slice, once somebody asks for them; a line each, with a space before and behind. */
function holdWords(documents: readonly (readonly Recorded[])[]): (key: string) => string | undefined {
  const byOutlet = Map.groupBy(documents, ([first]) => outletKey(first!.document.outlet ?? ""));
  const held = new Map<string, string>();
  return (key) => {
    const ofOutlet = byOutlet.get(key);
    if (ofOutlet === undefined) return undefined;
    const words = held.get(key) ?? writeWords(ofOutlet.flat());
    held.set(key, words);
    return words;
  };
}

function writeWords(recorded: readonly Recorded[]): string {
  const quotes = new Set(recorded.flatMap(({ statement }) => statement.evidence.map(({ quote }) => quote)));
  return Array.from(quotes, (quote) => ` ${wordsOf(quote).join(" ")} `).join("\n");
}

/** Whether an outlet has something of each quotation; true of one that has nothing at all in the slice. */
function hasAll(said: string | undefined, quoted: readonly string[][]): boolean {
  return said === undefined || quoted.every((runs) => runs.some((run) => said.includes(` ${run} `)));
}

function runsOf({ statement: { evidence } }: Recorded): string[] {
  return evidence.flatMap(({ quote }) => {
    const words = wordsOf(quote);
    return words.slice(4).map((_, at) => words.slice(at, at + 5).join(" "));
  });
}

function wordsOf(quote: string): string[] {
  return splitAtoms(quote).filter((atom) => /[\p{L}\p{N}]/u.test(atom));
}
