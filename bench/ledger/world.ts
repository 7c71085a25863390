/**
 * The invented world that reports tell of: works with their people, and the order in which both are talked about. Some of them
 * fill the news; of most there are one or two reports.
 */
import { drawNames, nameCharacter, nameMaker, nameOutlet, namePerson, namePlatform, nameWork } from "./names.ts";
import { openRandom, type Random, shuffle, zipf } from "./random.ts";

export type Work = {
  readonly title: string;
  readonly kind: "film" | "series" | "game";
  readonly maker: string;
  readonly platform: string;
  readonly director: string;
  readonly writer: string;
  readonly producer: string;
  /** At least two. */
  readonly cast: readonly { readonly person: string; readonly character: string }[];
};

/** A work, or someone and a work that they have to do with. */
export type Subject = { readonly work: Work; readonly person: number | null };

export type World = {
  readonly subjects: number;
  readonly outlets: readonly string[];
  readonly drawSubject: (random: Random) => Subject;
  readonly drawOutlet: (random: Random) => string;
};

const WORKS = 12_000;
const PEOPLE = 10_000;
const OUTLETS = 300;

export function makeWorld(seed: number): World {
  const random = openRandom(seed);
  const people = drawNames(PEOPLE, namePerson, random);
  const outlets = drawNames(OUTLETS, nameOutlet, random);
  const makers = drawNames(150, nameMaker, random);
  const platforms = drawNames(25, namePlatform, random);
  // Everyone is in one work at least, in those after it by chance.
  const casts = Array.from({ length: WORKS }, () => new Set<string>());
  for (const person of people) {
    casts[random.below(WORKS)]!.add(person);
    if (random.isLucky(0.6)) casts[random.below(WORKS)]!.add(person);
  }
  for (const cast of casts) while (cast.size < 2) cast.add(random.pick(people));
  const crew = people.slice(0, PEOPLE / 4);
  const works = drawNames(WORKS, nameWork, random).map(
    (title, index): Work => ({
      title,
      kind: random.pick(["film", "series", "series", "game"]),
      maker: random.pick(makers),
      platform: random.pick(platforms),
      director: random.pick(crew),
      writer: random.pick(crew),
      producer: random.pick(crew),
      cast: Array.from(casts[index]!, (person) => ({ person, character: nameCharacter(random) })),
    }),
  );
  const subjects = shuffle([...works.map((work) => [{ work, person: null }]), ...placesOf(people, works)], random);
  const draw = zipf(subjects);
  return {
    subjects: subjects.length,
    outlets,
    drawSubject: (chance) => chance.pick(draw(chance)),
    drawOutlet: zipf(outlets),
  };
}

/** Of each person all that they are cast in. */
function placesOf(people: readonly string[], works: readonly Work[]): Subject[][] {
  const places = new Map<string, Subject[]>(people.map((person) => [person, []]));
  for (const work of works) {
    for (const [at, { person }] of work.cast.entries()) places.get(person)!.push({ work, person: at });
  }
  return [...places.values()];
}
