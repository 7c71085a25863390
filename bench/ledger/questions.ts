/** Questions about the invented world, of every kind; about what reports are about, drawn by the same law. */
import { fillPattern } from "./patterns.ts";
import type { Random } from "./random.ts";
import type { Subject, World } from "./world.ts";

export type Asked = { readonly words: string; readonly asOf: string };

export function drawQuestions(count: number, world: World, days: readonly string[], random: Random): Asked[] {
  return Array.from({ length: count }, () => ({
    words: wordQuestion(world.drawSubject(random), random),
    asOf: random.pick(days),
  }));
}

function wordQuestion({ work, person }: Subject, random: Random): string {
  const patterns = person === null ? [...OF_WORKS, ...(work.kind === "series" ? OF_SERIES : [])] : OF_PEOPLE;
  const lead = work.cast[person ?? 0]!;
  const slots = {
    work: work.title,
    kind: work.kind,
    platform: work.platform,
    maker: work.maker,
    director: work.director,
    person: lead.person,
    character: lead.character,
  };
  return fillPattern(random.pick(patterns), slots, random);
}

const OF_WORKS: readonly string[] = [
  "When does {work} come out?",
  "What is the release date of {work}?",
  "When will {work} be released?",
  "Has {work} been delayed?",
  "Why was {work} delayed?",
  "What was the original release date of {work}?",
  "Who first reported that {work} was delayed?",
  "Who directs {work}?",
  "Who is writing {work}?",
  "Is {work} happening?",
  "When was {work} announced?",
  "When does {work} start filming?",
  "Is {work} coming to {platform}?",
  "Who plays {character} in {work}?",
  "Does {character} appear in {work}?",
  "Will {person} be in {work}?",
  "Who is in {work}?",
  "According to {maker}, when does {work} come out?",
  "How much does {work} cost?",
];

const OF_SERIES: readonly string[] = [
  "Is {work} canceled?",
  "Has {work} been renewed?",
  "Will there be a second season of {work}?",
  "Is this the last season of {work}?",
  "How many episodes does {work} have?",
];

const OF_PEOPLE: readonly string[] = [
  "Will {person} be in {work}?",
  "Will {person} return to {work}?",
  "Is {person} coming back as {character}?",
  "Does {person} want to return to {work}?",
  "Is {person} open to more {work}?",
  "Who does {person} play in {work}?",
  "Who first reported that {person} would be in {work}?",
  "Why did {person} leave {work}?",
  "Is {person} directing {work}?",
];
