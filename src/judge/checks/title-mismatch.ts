/**
 * A work's title with something lost or wrong: "the Daredevil: Season 1 finale" in an article on Daredevil: Born Again,
 * "House of Dragons" for House of the Dragon.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { Evidence } from "../../model/span.ts";
import type { ReadingCheck } from "../check.ts";
import { isSlip } from "../edit-distance.ts";
import { quoteAt } from "../evidence.ts";

export const titleMismatch: ReadingCheck = {
  code: "title-mismatch",
  about: "A work's title has lost words or has a wrong one.",
  run: (reading, pack) => [...findLostHalves(reading), ...findNearTitles(reading, pack)],
};

/** ": Season 1": where a title has a second half, this is none. */
const PART = /: (?:season|series|part|volume|chapter|book) (?:\d{1,3}|[ivx]{1,5}|\p{Lu}\p{Ll}{2,6})(?!\p{L})/giu;
/** A page with more of them is a list of seasons. */
const MOST = 20;
/** The capitalised words before it, small words between them. */
const HEAD = /(?:\p{Lu}[\p{L}\p{N}'’.-]{0,30} (?:(?:of|the|and|in|a|to) ){0,2}){0,5}\p{Lu}[\p{L}\p{N}'’.-]{0,30}$/u;
/** The second half of the full title: "Born Again" before " Season 2". */
const REST =
  /^: ((?:\p{Lu}[\p{L}\p{N}'’.-]{0,30} (?:(?:of|the|and|in|a|to) ){0,2}){1,6})(?:season|series|part|volume|chapter|book) (?:\d|[ivx]+\b|\p{Lu})/iu;

/**
 * "Daredevil: Season 1": what stood between the colon and the part is gone, and elsewhere the article has it, with parts of
 * its own. Nothing is told of a series that is named so twice ("Harbor: Season 5" beside the play "Harbor: First Light").
 */
function findLostHalves(reading: Reading): Finding[] {
  const { text } = reading.document;
  return Array.from(text.matchAll(PART))
    .slice(0, MOST)
    .flatMap(({ 0: part, index }) => {
      const line = HEAD.exec(text.slice(Math.max(0, index - 80), index))?.[0];
      const words = line?.split(" ") ?? [];
      const heads = words.map((_, first) => words.slice(first).join(" ")).filter((head) => /^\p{Lu}/u.test(head));
      for (const head of heads) {
        const full = findFull(text, head);
        if (full === null || isSeries(text, head)) continue;
        const wrong = quoteAt(reading, { start: index - head.length, end: endOfWork(reading, index + part.length) });
        const meant = `${full.quote} ${wrong.quote.slice(head.length + 2)}`;
        return [report(wrong, full, meant, "has lost its second half")];
      }
      return [];
    });
}

/** Where the article has the title in full: the head, a colon, a name, and a part behind it. */
function findFull(text: string, head: string): Evidence | null {
  for (let start = text.indexOf(`${head}: `); start >= 0; start = text.indexOf(`${head}: `, start + 1)) {
    const rest = REST.exec(text.slice(start + head.length, start + head.length + 160))?.[1];
    if (rest === undefined || /\p{L}$/u.test(text.slice(0, start))) continue;
    const quote = `${head}: ${rest.trimEnd()}`;
    return { start, end: start + quote.length, quote };
  }
  return null;
}

/** Whether the head alone is called a series elsewhere: "Harbor season 2", or once more "Harbor: Season 2". */
function isSeries(text: string, head: string): boolean {
  const words = `${head.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")}:? (?:season|series|part|volume|chapter|book) (?:\\d|[ivx]+\\b|\\p{Lu})`;
  return Array.from(text.matchAll(new RegExp(`(?<!\\p{L})${words}`, "giu"))).length > 1;
}

/** "Season 1 finale": as far as the work that is named there goes. */
function endOfWork({ mentions }: Reading, end: number): number {
  const over = mentions.find(
    (one) => one.kind === "work" && one.part === undefined && one.start < end && one.end > end,
  );
  return over?.end ?? end;
}

/** A title of three words or more that differs by one small word or one slip from one that is known or stands more often. */
function findNearTitles(reading: Reading, { world }: Pack): Finding[] {
  const works = reading.mentions.filter(({ kind }) => kind === "work");
  const byTitle = Map.groupBy(works, (mention) => quoteAt(reading, mention).quote);
  const long = Array.from(byTitle).filter(([title]) => split(title).length >= 3);
  if (long.length === 0) return [];
  const known = Array.from(world.entities.values()).filter(({ kind }) => kind === "work");
  const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]));
  const findings: Finding[] = [];
  for (const [title, mentions] of long) {
    if (names.has(title)) continue;
    const other = Array.from(byTitle).find(
      ([one, all]) => all.length > mentions.length && isNear(split(title), split(one)),
    );
    const meant = known.find(({ name }) => isNear(split(title), split(name)));
    if (other !== undefined)
      findings.push(
        report(
          quoteAt(reading, mentions[0]!),
          quoteAt(reading, other[1][0]!),
          other[0],
          "is not the title used elsewhere",
        ),
      );
    else if (meant !== undefined)
      findings.push(report(quoteAt(reading, mentions[0]!), null, meant.name, "is not quite the title"));
  }
  return findings;
}

const split = (title: string): string[] =>
  title
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s:]+/u);
const SMALL: ReadonlySet<string> = new Set(["the", "a", "an", "of", "and", "in", "on", "to", "for"]);

/** One small word more or less, or one word with a slip. Numbers tell works apart and are never a slip. */
function isNear(one: readonly string[], other: readonly string[]): boolean {
  if (other.length < 3 || Math.abs(one.length - other.length) > 1) return false;
  let front = 0;
  while (front < one.length && one[front] === other[front]) front += 1;
  const [restOne, restOther] = [one.slice(front), other.slice(front)];
  if (restOne.length === 0 && restOther.length === 0) return false;
  if (restOne.length === restOther.length) {
    return restOne.slice(1).join(" ") === restOther.slice(1).join(" ") && isSlip(restOne[0]!, restOther[0]!);
  }
  const [longer, shorter] = restOne.length > restOther.length ? [restOne, restOther] : [restOther, restOne];
  return SMALL.has(longer[0]!) && front > 0 && longer.slice(1).join(" ") === shorter.join(" ");
}

function report(wrong: Evidence, whole: Evidence | null, meant: string, what: string): Finding {
  return {
    code: titleMismatch.code,
    severity: "doubt",
    message: `“${wrong.quote}” ${what}; ${meant} is probably meant.`,
    evidence: whole === null ? [wrong] : [wrong, whole],
    suggestion: meant,
  };
}
