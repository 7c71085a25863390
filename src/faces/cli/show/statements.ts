/**
 * The table of statements: under each one who speaks, what they say, how sure they are, of when, and the words that prove
 * it. Narration comes last, under the article's own name.
 */
import type { Reading } from "../../../model/reading.ts";
import type { Link, Statement } from "../../../model/statement.ts";
import type { Screen } from "../surroundings.ts";
import { layColumns, paint, type Run, run, wrap } from "./runs.ts";
import { authorsCertainty, speakersCertainty } from "../../../desk/words/certainty.ts";
import { writeShort } from "../../../desk/words/dates.ts";

type Entry = { readonly number: number; readonly statement: Statement };

export function showStatements(reading: Reading, screen: Screen): string {
  const width = screen.width - 2;
  const head = paint([run("  "), ...writeHead(width)], screen.color);
  const groups = groupBySpeaker(reading)
    .map(({ speaker, entries }) => {
      const lines = [...wrap([run(speaker, "strong")], width), ...layEntries(entries, reading, width)];
      return lines.map((line) => paint([run("  "), ...line], screen.color)).join("\n");
    })
    .join("\n\n");
  return `${head}\n\n${groups}`;
}

/** What stands in the columns. */
function writeHead(width: number): Run[] {
  const { what, when, isWide } = divide(width);
  const head = [
    "".padEnd(NUMBER),
    "is it so?".padEnd(SURE),
    "of what".padEnd(what),
    "when".padEnd(when).slice(0, when),
  ];
  return [run(`${head.join("")}${isWide ? "in these words" : ""}`.trimEnd(), "quiet")];
}

type Group = { readonly speaker: string; readonly isNarration: boolean; readonly entries: Entry[] };

/** One group for each speaker, in the order of the article; the narration last. */
function groupBySpeaker(reading: Reading): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, statement] of reading.statements.entries()) {
    const link = statement.chain.at(-1);
    const isNarration = link?.role !== "speaker";
    const speaker = isNarration ? `${reading.document.outlet ?? "The article"}, in its own words` : link.name;
    const group = groups.get(speaker) ?? { speaker, isNarration, entries: [] };
    group.entries.push({ number: index + 1, statement });
    groups.set(speaker, group);
  }
  return [...groups.values()].toSorted((a, b) => Number(a.isNarration) - Number(b.isNarration));
}

/** A line tells through whom the words came, wherever that changes. */
function layEntries(entries: readonly Entry[], { document }: Reading, width: number): Run[][] {
  let before = "";
  return entries.flatMap((entry) => {
    const through = writeThrough(entry.statement.chain, document.outlet);
    const changed = through !== before;
    before = through;
    const lines = changed ? wrap([run(through || "directly", "quiet")], width - NUMBER) : [];
    return [...lines.map((line) => [run(" ".repeat(NUMBER)), ...line]), ...layEntry(entry, width)];
  });
}

/** "through Backlot Hour"; "" where nobody stands between the article and the speaker. */
function writeThrough(chain: readonly Link[], outlet: string | null): string {
  const others = chain.slice(0, -1).filter(({ role, name }) => role !== "outlet" || name !== outlet);
  return others
    .map(({ role, name }) => `${role === "speaker" ? "according to" : "through"} ${name}`)
    .toReversed()
    .join(", ");
}

const NUMBER = 5;
const SURE = 13;
const WHEN = 18;

/** From this width on the quotation has a column of its own; below that one the days stand with the proposition. */
const WIDE = 108;
const NARROW = 64;

/** Columns for the proposition, the days and the words that prove it. */
type Widths = { readonly what: number; readonly when: number; readonly words: number; readonly isWide: boolean };

function divide(width: number): Widths {
  const when = width < NARROW ? 0 : WHEN;
  const room = width - NUMBER - SURE - when;
  if (width < WIDE) return { what: room, when, words: room + when, isWide: false };
  const what = Math.floor(room * 0.45);
  return { what, when, words: room - what, isWide: true };
}

function layEntry({ number, statement }: Entry, width: number): Run[][] {
  const { what, when, words, isWide } = divide(width);
  const quote = [run(`“${bareQuote(statement)}”`, "quiet")];
  const isFrameless = statement.proposition === null;
  const said = isFrameless ? quote : writeProposition(statement);
  const days = writeWhen(statement);
  const hasDays = when > 0 && days.length > 0;
  const columns = [
    { lines: [[run(String(number).padStart(NUMBER - 2))]], width: NUMBER },
    { lines: writeSure(statement), width: SURE },
  ];
  // Where nothing stands in the columns behind it, a statement in its own words may have them.
  if (isFrameless && !hasDays) {
    const room = width - NUMBER - SURE;
    return layColumns([...columns, { lines: wrap([...said, run(" "), ...days], room - 2), width: room }]);
  }
  const room = hasDays || isWide ? what : what + when;
  columns.push({ lines: wrap(hasDays ? said : [...said, run(" "), ...days], room - 2), width: what });
  columns.push({ lines: hasDays ? wrap(days, when - 2) : [], width: when });
  if (isFrameless) return layColumns(columns);
  if (isWide) return layColumns([...columns, { lines: wrap(quote, words), width: words }]);
  const indent = run(" ".repeat(NUMBER + SURE));
  return [...layColumns(columns), ...wrap(quote, words - 2).map((line) => [indent, ...line])];
}

/** The words that prove it without the marks around them, or the one mark whose partner stands elsewhere. */
function bareQuote({ evidence }: Statement): string {
  const quote = evidence[0]?.quote ?? "";
  const marks = quote.match(/["“”]/gu)?.length ?? 0;
  if (marks === 1) return quote.replace(/^["“]|["”]$/u, "");
  return marks === 2 ? quote.replace(/^["“](.*)["”]$/su, "$1") : quote;
}

/** What the speaker commits to; below it what the article makes of it, where that is something else. */
function writeSure(statement: Statement): Run[][] {
  const speaker = speakersCertainty(statement);
  const author = authorsCertainty(statement);
  const own = [run(speaker.word, speaker.ink)];
  return author === null ? [own] : [own, ...wrap([run("here ", "quiet"), run(author.word, author.ink)], SURE - 2)];
}

/** "reunion  the Lamplighters, in Greywater: Afterlight Season 2". */
function writeProposition({ proposition }: Statement): Run[] {
  const roles = Object.entries(proposition?.roles ?? {}).filter(([, { interval }]) => interval === null);
  const words = roles.map(([name, { text }]) => {
    if (name === "subject") return text;
    return name === "scope" ? `in ${text}` : `${name.replaceAll("-", " ")} ${text}`;
  });
  return [run(`${proposition?.frame.replaceAll("-", " ") ?? ""}: `, "quiet"), run(words.join(", "))];
}

/** The days it is about; and when it was said, where the text tells. */
function writeWhen({ proposition, saidAt, reportedAt }: Statement): Run[] {
  const about = Object.values(proposition?.roles ?? {}).flatMap(({ interval }) =>
    interval === null ? [] : [writeShort(interval)],
  );
  const said = saidAt === null || saidAt.edtf === reportedAt?.edtf ? [] : [`said ${writeShort(saidAt)}`];
  return [
    ...about.map((days, index) => run(index === 0 ? days : `, ${days}`, "time")),
    ...said.map((day) => run(about.length > 0 ? ` ${day}` : day, "quiet")),
  ];
}
