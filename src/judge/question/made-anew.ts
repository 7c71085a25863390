/**
 * "The Ember Vale revival": a work that is made anew under its old name. Articles on it call it Ember Vale, so that from the day on which the
 * revival is first spoken of what is told of Ember Vale is told of it, but for what looks back to the old one.
 */
import { splitAtoms } from "../../base/atoms.ts";
import type { Named, Question } from "../../model/answer.ts";
import type { Day } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";
import { wordsOf } from "../evidence.ts";
import { dayOf } from "./bear.ts";
import { type DescribedWork, describedWork, nounsIn, wholeOf } from "./described-work.ts";
import { names } from "./subject-of.ts";

/** As what the question is asked of each statement. */
export function askAnew(question: Question, recorded: readonly Recorded[], pack: Pack): (one: Recorded) => Question {
  const { subject, scope } = question;
  const [ofSubject, ofScope] = [anewOf(subject, pack), anewOf(scope, pack)];
  const anew = ofSubject ?? ofScope;
  if (anew === null) return () => question;
  const first = firstDay(recorded.filter((one) => speaksOf(anew, one, pack)));
  const asked = {
    ...question,
    subject: ofSubject === null ? subject : wholeNamed(ofSubject),
    scope: ofScope === null ? scope : wholeNamed(ofScope),
  };
  return (one) => (first !== null && dayOf(one) >= first && !looksBack(one) ? asked : question);
}

/** Whether it is named as what is made anew: "the Ember Vale revival". */
export const isMadeAnew = (named: Named, pack: Pack): boolean => anewOf(named, pack) !== null;

function anewOf(named: Named | null, pack: Pack): DescribedWork | null {
  const described = named === null ? null : describedWork(named, pack);
  return described?.noun.relation === "version" ? described : null;
}

/** "Ember Vale" as words of the question write it. */
const wholeNamed = (described: DescribedWork): Named => ({ id: wholeOf(described), name: described.whole.join(" ") });

/** Whether it, or the headline over it, names the work and says that it is made anew. */
function speaksOf({ whole }: DescribedWork, { statement, document }: Recorded, pack: Pack): boolean {
  const text = `${document.title ?? ""} ${wordsOf(statement)}`;
  if (!names(text, whole.join(" "))) return false;
  return nounsIn(splitAtoms(text), pack).some(({ relation }) => relation === "version");
}

function firstDay(recorded: readonly Recorded[]): Day | null {
  return recorded.map(dayOf).toSorted()[0] ?? null;
}

/** "Ran from 2004 to 2011", "starred in Ember Vale": the past, unless it is that of the last months. */
function looksBack(one: Recorded): boolean {
  const { tense, proposition } = one.statement;
  if (tense !== "past") return false;
  const latest = proposition?.roles["when"]?.interval?.latest ?? null;
  return latest === null || Date.parse(dayOf(one)) - Date.parse(latest) > LONG_MS;
}

const LONG_MS = 300 * 86_400_000;
