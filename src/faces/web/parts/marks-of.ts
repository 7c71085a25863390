/** What is marked in an article's text, and how each mark is explained in a sentence. */
import type { Article } from "../../../desk/open-article.ts";
import { speakersCertainty } from "../../../desk/words/certainty.ts";
import { writeInterval } from "../../../desk/words/dates.ts";
import type { Recorded } from "../../../model/record.ts";
import { intervalOf, type Time } from "../../../model/time.ts";
import type { Mark } from "./annotate.ts";
import { anchorOf, wordsOf } from "./quotation.ts";

type Placed = Mark & { readonly isTitle: boolean };

export function marksOf({ statements, findings, times, heading }: Article): readonly Placed[] {
  if (heading.forgotten !== null) return [];
  const odd = findings.flatMap(({ finding }, number) =>
    finding.evidence.map(
      ({ start, end, part }): Placed => ({
        start,
        end,
        kind: "odd",
        to: `f-${number}`,
        id: null,
        about: finding.message,
        isTitle: part === "title",
      }),
    ),
  );
  const dated = times.filter((time) => intervalOf(time) !== null);
  const timed = dated.map(
    (time, number): Placed => ({
      start: time.start,
      end: time.end,
      kind: "time",
      to: `t-${number}`,
      id: null,
      about: explainTime(time),
      isTitle: time.part === "title",
    }),
  );
  const said = statements.filter(isTelling).flatMap(markStatement);
  return [...odd, ...said.slice(0, MOST), ...timed.slice(0, MOST / 2)];
}

/** More marks make a page heavy, and nobody follows them. */
const MOST = 160;

/** Whether somebody is cited, or the article itself tells something that can be asked about: nearly every sentence states something. */
export function isTelling({ statement }: Recorded): boolean {
  return statement.proposition !== null || statement.chain.some(({ role }) => role === "speaker");
}

function markStatement({ statement }: Recorded): Placed[] {
  const { chain, proposition, evidence, id } = statement;
  const speaker = chain.findLast(({ role }) => role === "speaker")?.name ?? null;
  const frame = proposition === null ? "" : ` (${proposition.frame.replaceAll("-", " ")})`;
  return evidence.map(({ start, end, part }, index) => ({
    start,
    end,
    kind: speaker === null ? "told" : "cited",
    to: anchorOf(id),
    id: index === 0 ? wordsOf(id) : null,
    about: `${speaker ?? "The article itself"}: ${speakersCertainty(statement).word}${frame}`,
    isTitle: part === "title",
  }));
}

/** "“next spring” is spring 2026, counted from the day of publication". */
export function explainTime(time: Time): string {
  const interval = intervalOf(time);
  const meant = interval === null ? time.value : writeInterval(interval);
  if (time.anchor === null) return `“${time.text}” is ${meant}`;
  const from = time.anchor === "dct" ? "the day of publication" : `“${time.anchor}”`;
  return `“${time.text}” is ${meant}, counted from ${from}`;
}
