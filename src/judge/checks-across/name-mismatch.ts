/**
 * A name spelt otherwise than in the other articles: "Corrine Vale" in one, "Corinne Vale" in two outlets or more, or in a pack.
 * One slip of the pen in one word of a full name; who spells both tells two people apart, or is told so by the check of one article.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";
import type { Evidence } from "../../model/span.ts";
import type { AcrossCheck } from "../across/check.ts";
import type { AcrossSlice } from "../across/slice.ts";
import { foldWord, isSlip } from "../edit-distance.ts";
import { isSomeone } from "../entities/someone.ts";
import { outletKey } from "../origins/outlet-key.ts";

export const nameMismatch: AcrossCheck = {
  code: "name-mismatch",
  about: "A person's or character's name is spelt otherwise than in the other articles.",
  run: (slice, { world }) => {
    const spellings = collectSpellings(slice);
    return spellings.flatMap((wrong) => {
      const right = spellings.find((other) => isRight(other, wrong, world));
      return right === undefined ? [] : [report(wrong, right)];
    });
  },
};

type Spelling = {
  readonly name: string;
  readonly words: readonly string[];
  /** The same without capitals and accents. */
  readonly folded: readonly string[];
  readonly documents: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  /** Where it stands first. */
  readonly place: Evidence;
};

function isRight(right: Spelling, wrong: Spelling, { entities }: Pack["world"]): boolean {
  if (right === wrong || wrong.outlets.size > 1 || !isOneSlip(right, wrong)) return false;
  if (Array.from(wrong.documents).some((document) => right.documents.has(document))) return false;
  const isKnown = (name: string): boolean => entities.values().some((one) => one.name === name);
  return !isKnown(wrong.name) && (right.outlets.size > 1 || isKnown(right.name));
}

/** All words but one are the same, and that one differs by a slip. */
function isOneSlip(one: Spelling, other: Spelling): boolean {
  if (one.words.length !== other.words.length) return false;
  let at = -1;
  for (const [index, word] of one.folded.entries()) {
    if (word === other.folded[index]) continue;
    if (at !== -1) return false;
    at = index;
  }
  return at !== -1 && isSlip(one.words[at]!, other.words[at]!);
}

/** Full names of people and characters, as they are spelt in the articles. */
function collectSpellings({ recorded, texts }: AcrossSlice): Spelling[] {
  // A name is told again and again, and is spelt alike nearly everywhere.
  const spelt = new Map<string, Spelt | null>();
  const places = recorded.flatMap((one) =>
    namesIn(one).flatMap((name) => {
      const known = spelt.get(name);
      const spelling = known === undefined ? spell(name) : known;
      if (known === undefined) spelt.set(name, spelling);
      const place = spelling === null ? null : findName(name, one, texts);
      return place === null ? [] : [{ ...spelling!, place, document: one.document }];
    }),
  );
  return Array.from(Map.groupBy(places, ({ key }) => key).values(), (all) => ({
    ...all[0]!,
    documents: new Set(all.map(({ document }) => document.id)),
    outlets: new Set(all.map(({ document }) => outletKey(document.outlet ?? document.id))),
  }));
}

type Spelt = Pick<Spelling, "name" | "words" | "folded"> & { readonly key: string };

/** Null for what is no full name. */
function spell(name: string): Spelt | null {
  const words = name.normalize("NFC").replaceAll("’", "'").split(/\s+/u);
  if (words.length < 2 || !words.every((word) => /^\p{Lu}/u.test(word))) return null;
  return { name: words.join(" "), words, folded: words.map(foldWord), key: foldWord(words.join(" ")) };
}

function namesIn({ statement }: Recorded): string[] {
  const links = statement.chain.filter(({ entity }) => isSomeone(entity)).map(({ name }) => name);
  const roles = Object.values(statement.proposition?.roles ?? {}).filter(({ entity }) => isSomeone(entity));
  return [...new Set([...links, ...roles.map(({ text }) => text)])];
}

/** Where the article has the name so spelt: in the evidence, the headline, or the text where that is at hand. */
function findName(name: string, { statement, document }: Recorded, texts: AcrossSlice["texts"]): Evidence | null {
  for (const { start, quote, part } of statement.evidence) {
    const at = quote.indexOf(name);
    if (at === -1) continue;
    const span = { start: start + at, end: start + at + name.length, quote: name, document: document.id };
    return part === undefined ? span : { ...span, part };
  }
  const inTitle = document.title?.indexOf(name) ?? -1;
  if (inTitle !== -1)
    return { start: inTitle, end: inTitle + name.length, part: "title", quote: name, document: document.id };
  const inText = texts.get(document.id)?.indexOf(name) ?? -1;
  return inText === -1 ? null : { start: inText, end: inText + name.length, quote: name, document: document.id };
}

function report(wrong: Spelling, right: Spelling): Finding {
  return {
    code: nameMismatch.code,
    severity: "doubt",
    message: `“${wrong.name}” is spelt “${right.name}” elsewhere.`,
    evidence: [wrong.place, right.place],
    suggestion: right.name,
  };
}
