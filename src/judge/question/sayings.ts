/**
 * What somebody said of a matter: "what did the director say about the sequel?" Their own statements, framed or not, of which something
 * named is about it, whose words name it, or that stand in an article on it, by its headline. They are listed, and decide nothing.
 */
import { splitAtoms } from "../../base/atoms.ts";
import type { Question } from "../../model/answer.ts";
import type { Recorded } from "../../model/record.ts";
import { type Kindred, relate } from "../entities/relate.ts";
import { entitiesOf, relateFaces } from "../entities/faces.ts";
import { wordsOf } from "../evidence.ts";
import { type Bear, type By, byDay } from "./bear.ts";
import { isNamed, namesOf, passing } from "./touch.ts";

/** What was said, or to whom, is asked of whatever somebody spoke of, and of nothing that frames tell. */
export const asksOfSayings = ({ record }: Question): boolean => record === "what-said" || record === "told-to";

/** Of many sayings the one that is meant by most of the words, the first of those that hold as many; null where hardly any hold one. */
export function sayingMeant<One extends Pick<Bear, "value" | "day"> & Partial<Pick<Bear, "recorded">>>(
  { about = [], subject, frame }: Pick<Question, "about" | "subject"> & Partial<Pick<Question, "frame">>,
  bears: readonly One[],
): One | null {
  const own = new Set(splitAtoms(subject?.name ?? ""));
  const wanted = about.filter((word) => !own.has(word));
  const matching = (bear: One): number => {
    const told = splitAtoms(bear.value?.text ?? "");
    // "Will not reprise her role" is what "is not returning" asks for.
    const isSame = frame != null && bear.recorded?.statement.proposition?.frame === frame;
    return wanted.filter((word) => told.some((one) => isFormOf(word, one))).length + Number(isSame);
  };
  const ranked = bears.map((bear) => ({ bear, words: matching(bear) })).toSorted((a, b) => byDay(a.bear, b.bear));
  const most = Math.max(0, ...ranked.map(({ words }) => words));
  if (most * LEAST_MEANT < wanted.length || (most === 0 && wanted.length > 0)) return null;
  return ranked.find(({ words }) => words === most)?.bear ?? null;
}

/** One in so many words must be told: a question says some that the words themselves leave to what stands around them. */
const LEAST_MEANT = 3;

/** "talking" and "talk", "plays" and "played": the same but for so many letters at their ends. */
function isFormOf(one: string, other: string): boolean {
  if (one === other) return true;
  const least = Math.max(STEM, Math.max(one.length, other.length) - ENDING);
  return one.slice(0, least) === other.slice(0, least);
}

const STEM = 4;
const ENDING = 3;

export function sayingsOn(question: Question, recorded: readonly Recorded[], by: By, kindred: Kindred): Bear[] {
  const { subject, source } = question;
  if (subject === null || source === null) return [];
  const names = namesOf(question, kindred);
  return recorded.flatMap((one) => {
    const { statement, document } = one;
    const speaker = statement.chain.findLast(({ role }) => role === "speaker");
    if (speaker?.entity == null || relate(source.id, speaker.entity, kindred) !== "same") return [];
    const told = Object.values(statement.proposition?.roles ?? {}).flatMap(entitiesOf);
    const words = wordsOf(statement);
    const isOwn =
      subject.id === source.id ||
      told.some((entity) => relateFaces(subject.id, entity, kindred) !== null) ||
      isNamed(names, splitAtoms(words));
    // To whom it was told is asked of one saying, which its words tell from others.
    const isAny = question.record === "told-to";
    if (!isOwn && !isAny && !isNamed(names, splitAtoms(document.title ?? ""))) return [];
    const value = { text: words, edtf: null, entity: null };
    return [{ ...passing(one, by), direction: "yes" as const, subject: isOwn ? ("same" as const) : "topic", value }];
  });
}
