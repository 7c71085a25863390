/**
 * One statement in full: its words in their sentence, each link of its chain with what it commits to, each role with the
 * words it comes from, and the layers of the reading that it rests on.
 */
import { HearsayError } from "../../../base/error.ts";
import type { Explanation } from "../../../model/explanation.ts";
import type { Reading } from "../../../model/reading.ts";
import type { Evidence, Span } from "../../../model/span.ts";
import type { Role, Statement } from "../../../model/statement.ts";
import type { Screen } from "../surroundings.ts";
import { listReasons, type Row } from "./reasons.ts";
import { layColumns, paint, type Run, run, wrap } from "./runs.ts";
import { certaintyOf } from "../../../desk/words/certainty.ts";
import { writeDate, writeInterval } from "../../../desk/words/dates.ts";

const LABEL = 14;
const LONGEST_LINE = 100;

const MANNERS: Readonly<Record<Statement["manner"], string>> = {
  direct: "direct: all of it stands in quotation marks",
  mixed: "mixed: a part of it stands in quotation marks",
  indirect: "indirect: retold, none of it in quotation marks",
  narrated: "narrated: nobody is cited, the article says it itself",
};

/**
 * `number` counts from 1, as the table does. Throws `usage` for a number that no statement has. `explanation` is how the
 * statement came about; null where the reading is not at hand to be asked.
 */
export function showExplanation(
  reading: Reading,
  number: number,
  screen: Screen,
  explanation: Explanation | null = null,
): string {
  const statement = reading.statements[number - 1];
  if (statement === undefined) {
    const count = reading.statements.length;
    const range = count === 0 ? "this article has none" : `this article has 1 to ${count}`;
    throw new HearsayError("usage", `There is no statement ${number}: ${range}.`);
  }
  const width = Math.min(screen.width - 4, LONGEST_LINE);
  const rows = [
    ...statement.evidence.map((evidence): Row => ["words", inContext(reading, evidence)]),
    ...explainChain(reading, statement),
    ["manner", [run(MANNERS[statement.manner])]] satisfies Row,
    ...explainTimes(reading, statement),
    ...explainProposition(reading, statement),
    ...(explanation === null ? explainAttributions(reading, statement) : []),
    ...explainFindings(reading, statement),
    ["id", [run(statement.id, "quiet")]] satisfies Row,
  ];
  const why =
    explanation === null
      ? []
      : [[], [run("Why it was read so", "strong")], [], ...lay(listReasons(explanation), width)];
  const shown = [[run(`Statement ${number}`, "strong")], [], ...lay(rows, width), ...why].map((line) =>
    paint(line.length === 0 ? [] : [run("  "), ...line], screen.color),
  );
  return `\n${shown.join("\n")}\n\n`;
}

function lay(rows: readonly Row[], width: number): Run[][] {
  return rows.flatMap(([label, words]) =>
    layColumns([
      { lines: [[run(label, "quiet")]], width: LABEL },
      { lines: wrap(words, width - LABEL), width: width - LABEL },
    ]),
  );
}

/** The evidence with what stands around it in its sentence, or in its line. */
function inContext({ document, sentences }: Reading, { start, end, part, quote }: Evidence): Run[] {
  const text = (part === "title" ? document.title : document.text) ?? "";
  const sentence = sentences.find((one) => one.part === part && one.start <= start && one.end >= end);
  const from = sentence?.start ?? Math.max(0, text.lastIndexOf("\n", start - 1) + 1, start - 120);
  const to = sentence?.end ?? Math.min(text.length, end + 120);
  const where = part === "title" ? " (headline)" : ` (${start}–${end})`;
  return [
    run(text.slice(from, start), "quiet"),
    run(quote, "strong"),
    run(text.slice(end, to), "quiet"),
    run(where, "quiet"),
  ];
}

/** From the author inwards: who passed it on, in which words, and how sure each is. */
function explainChain(reading: Reading, { chain, factuality }: Statement): Row[] {
  const author = factuality.find(({ holder }) => holder === "author");
  const rows: Row[] = [
    [
      "the article",
      [
        run(reading.document.outlet ?? "outlet not told", reading.document.outlet === null ? "quiet" : "strong"),
        ...writeCommitment(author?.value),
      ],
    ],
  ];
  for (const { role, name, start, end } of chain) {
    const value = factuality.find(({ holder }) => holder === name)?.value;
    const here =
      start === null || end === null
        ? []
        : [run(` as “${reading.document.text.slice(start, end)}” (${start}–${end})`, "quiet")];
    rows.push([role, [run(name, "strong"), ...here, ...(value === undefined ? [] : writeCommitment(value))]]);
  }
  return rows;
}

function writeCommitment(value: Statement["factuality"][number]["value"] | undefined): Run[] {
  if (value === undefined) return [];
  const { word, ink } = certaintyOf(value);
  return [run(" · ", "quiet"), run(word, ink), run(` ${value}`, "quiet")];
}

function explainTimes({ document }: Reading, { saidAt, reportedAt }: Statement): Row[] {
  const said = saidAt === null ? "the text does not tell" : writeInterval(saidAt);
  const reported = reportedAt === null ? "no dateline" : `${writeInterval(reportedAt)}, the dateline`;
  const written =
    document.published === null || reportedAt !== null ? "" : `; published ${writeDate(document.published)}`;
  return [
    ["said", [run(said)]],
    ["reported", [run(reported + written)]],
  ];
}

function explainProposition(reading: Reading, { proposition, realm }: Statement): Row[] {
  if (proposition === null) return [["frame", [run("none: kept as it was said")]]];
  const about = realm === "world" ? "about the making of it" : "about what happens inside the story";
  const roles = Object.entries(proposition.roles).map(([name, role]): Row => [`  ${name}`, writeRole(reading, role)]);
  return [["frame", [run(proposition.frame, "strong"), run(` · ${about}`, "quiet")]], ...roles];
}

function writeRole({ document, times }: Reading, { text, entity, start, end, interval }: Role): Run[] {
  const here =
    start === null || end === null
      ? " · understood from elsewhere"
      : ` as “${document.text.slice(start, end)}” (${start}–${end})`;
  const time = start === null ? undefined : times.find((one) => one.start <= start && one.end > start);
  const anchor = time?.anchor ? `, counted from ${time.anchor === "dct" ? "the dateline" : `“${time.anchor}”`}` : "";
  const days =
    interval === null
      ? ""
      : ` = ${interval.edtf} (${interval.earliest ?? "open"} to ${interval.latest ?? "open"}${anchor})`;
  return [run(text), run(days, "time"), run(entity === null ? "" : ` · ${entity}`, "quiet"), run(here, "quiet")];
}

type Touches = (span: Span) => boolean;

function touching({ evidence }: Statement): Touches {
  return (span) => evidence.some((one) => one.part === span.part && one.start < span.end && span.start < one.end);
}

function explainAttributions(reading: Reading, statement: Statement): Row[] {
  const words = ({ start, end, part }: Span): string =>
    `“${((part === "title" ? reading.document.title : reading.document.text) ?? "").slice(start, end)}”`;
  return reading.attributions
    .filter(({ content }) => content.some(touching(statement)))
    .map(({ source, cue, manner }) => [
      "attribution",
      [
        run(`${source === null ? "nobody named" : words(source)} ${cue === null ? "without a cue" : words(cue)}`),
        run(` · ${manner}`, "quiet"),
      ],
    ]);
}

function explainFindings(reading: Reading, statement: Statement): Row[] {
  return reading.findings
    .filter(({ evidence }) => evidence.some(touching(statement)))
    .map(({ code, message }) => ["finding", [run(message), run(` · ${code}`, "quiet")]]);
}
