/**
 * What somebody said of a matter: "what did the director say about the sequel?" Their own statements, framed or not, of which something
 * named is about it, whose words name it, or that stand in an article on it, by its headline. They are listed, and decide nothing.
 */
import { splitAtoms } from "../../base/atoms.ts";
import type { Question } from "../../model/answer.ts";
import type { Recorded } from "../../model/record.ts";
import { type Kindred, relate } from "../entities/relate.ts";
import { entitiesOf, relateFaces } from "../entities/faces.ts";
import { type Bear, type By } from "./bear.ts";
import { isNamed, namesOf, passing } from "./touch.ts";

export function sayingsOn(question: Question, recorded: readonly Recorded[], by: By, kindred: Kindred): Bear[] {
  const { subject, source } = question;
  if (subject === null || source === null) return [];
  const names = namesOf(question, kindred);
  return recorded.flatMap((one) => {
    const { statement, document } = one;
    const speaker = statement.chain.findLast(({ role }) => role === "speaker");
    if (speaker?.entity == null || relate(source.id, speaker.entity, kindred) !== "same") return [];
    const told = Object.values(statement.proposition?.roles ?? {}).flatMap(entitiesOf);
    const words = statement.evidence.map(({ quote }) => quote).join(" ");
    const isOwn =
      subject.id === source.id ||
      told.some((entity) => relateFaces(subject.id, entity, kindred) !== null) ||
      isNamed(names, splitAtoms(words));
    if (!isOwn && !isNamed(names, splitAtoms(document.title ?? ""))) return [];
    const value = { text: words, edtf: null, entity: null };
    return [{ ...passing(one, by), direction: "yes" as const, subject: isOwn ? ("same" as const) : "topic", value }];
  });
}
