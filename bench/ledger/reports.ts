/**
 * Invented reports, as many as are wanted, the same in every run: of 400 to 1,500 characters, over three years, three in ten of them
 * copies (edited, cut) or rewrites of recent ones. Rewrites have the facts and the quotations, and other words.
 */
import type { Received } from "../../src/intake/received.ts";
import { fillPattern, type Patterns, readPatterns, type Slots } from "./patterns.ts";
import { openRandom, type Random } from "./random.ts";
import { drawStory, type Plans, slotsOf, type Story } from "./story.ts";
import type { World } from "./world.ts";

export type Report = Received & { readonly title: string; readonly outlet: string; readonly published: string };

/** Days since 1970: from the first of January 2031 to the last of December 2033. */
export const FIRST_DAY = 22_280;
export const DAYS = 1096;

const COPIES = 0.3;
/** So many reports back a copy may go. */
const RECENT = 500;
/** Characters, with some to spare for what an editor changes. */
const LEAST = 420;
const MOST = 1460;

type Draft = {
  readonly story: Story;
  readonly outlet: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly string[])[];
  readonly quotes: readonly string[];
};

type Writing = { readonly world: World; readonly patterns: Patterns; readonly random: Random };

export function* writeReports(count: number, world: World, seed: number): Generator<Report> {
  const writing: Writing = { world, patterns: readPatterns(), random: openRandom(seed) };
  const { random } = writing;
  const plans: Plans = new Map();
  const recent: Draft[] = [];
  for (let number = 0; number < count; number += 1) {
    const day = FIRST_DAY + Math.floor((number / count) * DAYS);
    const outlet = world.drawOutlet(random);
    const isCopy = recent.length > 0 && random.isLucky(COPIES);
    const draft = isCopy
      ? follow(random.pick(recent), outlet, writing)
      : compose(drawStory(world, plans, day, random), outlet, null, writing);
    recent[number % RECENT] = draft;
    yield reportOf(draft, day, number);
  }
}

function reportOf({ outlet, title, paragraphs }: Draft, day: number, number: number): Report {
  const published = new Date(day * 86_400_000).toISOString().slice(0, 10);
  return {
    url: `https://${slugOf(outlet)}.example/${published.replaceAll("-", "/")}/${slugOf(title)}-${number}`,
    outlet,
    title,
    published,
    text: paragraphs.map((sentences) => sentences.join(" ")).join("\n\n"),
  };
}

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");

/** `from`: the report that it rewrites, whose outlet it credits and whose quotations it has. */
function compose(story: Story, outlet: string, from: Draft | null, { world, patterns, random }: Writing): Draft {
  const credited = from?.outlet ?? (random.isLucky(0.4) ? outlet : world.drawOutlet(random));
  const slots: Slots = slotsOf(story, credited, random);
  const used = new Set<string>();
  const say = (part: string): string => {
    const left = patterns.get(part)!.filter((pattern) => !used.has(pattern));
    const pattern = random.pick(left.length > 0 ? left : patterns.get(part)!);
    used.add(pattern);
    return fillPattern(pattern, slots, random);
  };
  const title = say(`${story.topic} headline`);
  const quotes = from?.quotes ?? draw(1 + random.below(2), () => say(`${story.topic} quote`));
  const lede = [say(`${story.topic} lede`), say(`${story.topic} source`)];
  if (from !== null || random.isLucky(0.3)) lede.push(say("any credit"));
  const quoted = random.isLucky(0.5) ? [...quotes, say("any aside")] : [say("any aside"), ...quotes];
  const paragraphs = [lede, quoted];
  const wanted = LEAST + random.below(MOST - LEAST);
  while (lengthOf(paragraphs) < wanted) {
    const more = draw(1 + random.below(3), () => say(random.isLucky(0.5) ? "any background" : "any aside"));
    if (lengthOf([...paragraphs, more]) > MOST) break;
    paragraphs.push(more);
  }
  if (random.isLucky(0.3)) {
    const close = say("any close");
    if (lengthOf([...paragraphs, [close]]) <= MOST) paragraphs.push([close]);
  }
  return { story, outlet, title, paragraphs, quotes };
}

function follow(original: Draft, outlet: string, writing: Writing): Draft {
  const { patterns, random } = writing;
  if (random.isLucky(0.5)) return compose(original.story, outlet, original, writing);
  const slots = slotsOf(original.story, original.outlet, random);
  const title = random.isLucky(0.5)
    ? original.title
    : fillPattern(random.pick(patterns.get(`${original.story.topic} headline`)!), slots, random);
  let paragraphs = original.paragraphs.map((sentences) =>
    random.isLucky(0.4) ? sentences.map((sentence) => edit(sentence, random)) : sentences,
  );
  while (paragraphs.length > 2 && random.isLucky(0.4) && lengthOf(paragraphs.slice(0, -1)) >= LEAST) {
    paragraphs = paragraphs.slice(0, -1);
  }
  if (random.isLucky(0.4)) {
    const credit = [fillPattern(random.pick(patterns.get("any credit")!), slots, random)];
    if (lengthOf([...paragraphs, credit]) <= MOST) paragraphs.push(credit);
  }
  return { ...original, outlet, title, paragraphs };
}

/** What an editor changes; not within quotation marks. */
function edit(sentence: string, random: Random): string {
  if (sentence.includes('"')) return sentence;
  const [from, to] = random.pick(EDITS);
  return sentence.replace(from, to);
}

const EDITS: readonly (readonly [from: RegExp, to: string])[] = [
  [/\bannounced\b/u, "revealed"],
  [/\bsaid\b/u, "noted"],
  [/\btold\b/u, "explained to"],
  [/\bA spokesperson\b/u, "A representative"],
  [/\bhas been\b/u, "was"],
  [/\bis expected to\b/u, "should"],
  [/\bnew\b/u, "brand-new"],
  [/\baccording to\b/u, "as per"],
];

const draw = (count: number, one: () => string): string[] => Array.from({ length: count }, one);

/** With the breaks between paragraphs. */
function lengthOf(paragraphs: readonly (readonly string[])[]): number {
  return paragraphs.reduce((sum, sentences) => sum + sentences.join(" ").length + 2, -2);
}
