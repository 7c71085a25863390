/**
 * A work's title with something lost or wrong: "the Daredevil: Season 1 finale" in an article on Daredevil: Born Again,
 * "House of Dragons" for House of the Dragon.
 */
import type { Finding } from "../../model/finding.ts";
import type { Mention } from "../../model/mention.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { ReadingCheck } from "../check.ts";
import { isSlip } from "../edit-distance.ts";
import { quoteAt } from "../evidence.ts";

export const titleMismatch: ReadingCheck = {
  code: "title-mismatch",
  about: "A work's title has lost words or has a wrong one.",
  run: (reading, pack) => [...findLostHalves(reading), ...findNearTitles(reading, pack)],
};

/** "Daredevil: Season 1": what stood between the colon and the part is gone, and elsewhere the article has it. */
const DANGLING =
  /^(.{2,60}):\s+((?:season|series|part|volume|chapter|episode|book)\s+(?:\d{1,3}|[ivx]{1,5}|\p{L}{3,7})\b.*)$/iu;

function findLostHalves(reading: Reading): Finding[] {
  const works = reading.mentions.filter(({ kind }) => kind === "work");
  return works.flatMap((mention) => {
    const parts = DANGLING.exec(quoteAt(reading, mention).quote);
    if (parts === null) return [];
    const [head = "", part = ""] = parts.slice(1);
    const whole = works.map((other) => quoteAt(reading, other)).find(({ quote }) => isLonger(quote, head));
    if (whole === undefined) return [];
    const title = /^(.*?)(?:\s+(?:season|series|part|volume|chapter)\s.*)?$/iu.exec(whole.quote)?.[1] ?? whole.quote;
    return [report(reading, mention, whole, `${title} ${part}`, "has lost its second half")];
  });
}

/** "Daredevil: Born Again Season 1" for "Daredevil": the same head, a colon, and a name behind it. */
function isLonger(quote: string, head: string): boolean {
  return quote.toLowerCase().startsWith(`${head.toLowerCase()}: `) && !DANGLING.test(quote);
}

/** A title of three words or more that differs by one small word or one slip from one that is known or stands more often. */
function findNearTitles(reading: Reading, { world }: Pack): Finding[] {
  const works = reading.mentions.filter(({ kind }) => kind === "work");
  const byTitle = Map.groupBy(works, (mention) => quoteAt(reading, mention).quote);
  const known = Array.from(world.entities.values()).filter(({ kind }) => kind === "work");
  const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]));
  const findings: Finding[] = [];
  for (const [title, mentions] of byTitle) {
    if (names.has(title) || split(title).length < 3) continue;
    const other = Array.from(byTitle).find(
      ([one, all]) => all.length > mentions.length && isNear(split(title), split(one)),
    );
    const meant = known.find(({ name }) => isNear(split(title), split(name)));
    if (other !== undefined)
      findings.push(
        report(reading, mentions[0]!, quoteAt(reading, other[1][0]!), other[0], "is not the title used elsewhere"),
      );
    else if (meant !== undefined)
      findings.push(report(reading, mentions[0]!, null, meant.name, "is not quite the title"));
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

function report(
  reading: Reading,
  mention: Mention,
  whole: ReturnType<typeof quoteAt> | null,
  meant: string,
  what: string,
): Finding {
  const wrong = quoteAt(reading, mention);
  return {
    code: titleMismatch.code,
    severity: "doubt",
    message: `“${wrong.quote}” ${what}; ${meant} is probably meant.`,
    evidence: whole === null ? [wrong] : [wrong, whole],
    suggestion: meant,
  };
}
