/**
 * What a report is about: a topic, a work, one of its people, and what is told of them on a day. The words that stand for it in
 * patterns (`slots`) are drawn anew for each report, the facts are not.
 */
import type { Slots } from "./patterns.ts";
import type { Random } from "./random.ts";
import type { Subject, Work, World } from "./world.ts";

export type Story = {
  readonly topic: Topic;
  readonly subject: Subject;
  readonly other: Subject;
  /** Days since 1970. */
  readonly day: number;
  /** The day that the work is planned for, before and after. */
  readonly old: number;
  readonly due: number;
  readonly season: number;
  readonly number: number;
};

export const TOPICS = [
  "release",
  "delay",
  "cast",
  "role",
  "renew",
  "cancel",
  "return",
  "willing",
  "talks",
  "direct",
  "shoot",
  "order",
  "count",
  "platform",
] as const;
export type Topic = (typeof TOPICS)[number];

/** What has been told of works so far. */
export type Plans = Map<Work, { readonly due: number; readonly season: number }>;

export function drawStory(world: World, plans: Plans, day: number, random: Random): Story {
  const subject = world.drawSubject(random);
  const { work } = subject;
  const topic = drawTopic(subject, random);
  const plan = plans.get(work);
  const far = (): number => day + 40 + random.below(500);
  // What is past, or was put off for too long, is planned anew.
  const old = plan === undefined || plan.due < day || plan.due > day + 900 ? far() : plan.due;
  const due = topic === "delay" ? old + 30 + random.below(300) : old;
  const season = (plan?.season ?? 1) + (topic === "renew" ? 1 : 0);
  plans.set(work, { due, season: Math.min(season, ORDINALS.length - 1) });
  let other = world.drawSubject(random);
  while (other.work === work) other = world.drawSubject(random);
  return { topic, subject, other, day, old, due, season: plans.get(work)!.season, number: 4 + random.below(12) };
}

/** Of people what people do; seasons and episodes of series alone. */
function drawTopic({ work, person }: Subject, random: Random): Topic {
  const some: readonly Topic[] = person === null ? OF_WORKS : OF_PEOPLE;
  for (;;) {
    const topic = random.pick(some);
    if (work.kind === "series" || !OF_SERIES.has(topic)) return topic;
  }
}

const OF_PEOPLE: readonly Topic[] = [
  "cast",
  "cast",
  "role",
  "return",
  "return",
  "willing",
  "willing",
  "talks",
  "direct",
];
const OF_WORKS: readonly Topic[] = [
  ...TOPICS,
  ...(["release", "release", "release", "delay", "delay", "renew", "cancel"] as const),
];
const OF_SERIES: ReadonlySet<Topic> = new Set<Topic>(["renew", "cancel", "count"]);

export function slotsOf(story: Story, outlet: string, random: Random): Slots {
  const { subject, other, day, old, due, season, number } = story;
  const { work } = subject;
  const lead = work.cast[subject.person ?? 0]!;
  const second = work.cast.find((one) => one !== lead)!;
  const year = String(yearOf(due));
  return {
    work: work.title,
    kind: work.kind,
    maker: work.maker,
    platform: work.platform,
    director: work.director,
    writer: work.writer,
    producer: work.producer,
    person: lead.person,
    last: lead.person.split(" ").at(-1)!,
    character: lead.character,
    second: second.person,
    character2: second.character,
    outlet,
    ...datesOf(due, "", random),
    ...datesOf(due + 20, "other ", random),
    old: monthAndYear(old),
    "in old": `in ${monthAndYear(old)}`,
    year,
    month: random.pick(MONTHS),
    weekday: WEEKDAYS[(day + 3) % 7]!,
    "past year": String(yearOf(day) - 1 - random.below(3)),
    number: String(number),
    nth: ORDINALS[1 + random.below(4)]!,
    count: COUNTS[season - 1]!,
    "next season": random.isLucky(0.5) ? `a ${ORDINALS[season]} season` : `season ${season + 1}`,
    comeout: COMES[work.kind].plain,
    out: COMES[work.kind].now,
    comeout2: COMES[other.work.kind].plain,
    stream: work.kind === "game" ? "be playable" : "stream",
    other: other.work.title,
    otherMaker: other.work.maker,
    otherPerson: other.work.cast[other.person ?? 0]!.person,
  };
}

const COMES = {
  film: { plain: "open in theaters", now: "opens in theaters" },
  series: { plain: "premiere", now: "premieres" },
  game: { plain: "launch", now: "launches" },
} as const;

const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS: readonly string[] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const ORDINALS: readonly string[] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
const COUNTS: readonly string[] = ["two", "three", "four", "five", "six", "seven", "eight"];

const dateOf = (day: number): Date => new Date(day * 86_400_000);
const yearOf = (day: number): number => dateOf(day).getUTCFullYear();
const monthOf = (day: number): string => MONTHS[dateOf(day).getUTCMonth()]!;
const monthAndYear = (day: number): string => `${monthOf(day)} ${yearOf(day)}`;

/** A day as a day, a month, a season or a year: alone, and behind the preposition that goes with it. */
function datesOf(day: number, prefix: string, random: Random): Slots {
  const whole = `${monthOf(day)} ${dateOf(day).getUTCDate()}, ${yearOf(day)}`;
  const season = `${["early ", "mid-", "late "][Math.floor(dateOf(day).getUTCMonth() / 4)]!}${yearOf(day)}`;
  const loose = random.pick([monthAndYear(day), monthAndYear(day), season, String(yearOf(day))]);
  const isWhole = random.isLucky(0.6);
  return {
    [`${prefix}date`]: isWhole ? whole : loose,
    [`on ${prefix}date`]: isWhole ? `on ${whole}` : `in ${loose}`,
    [`in ${prefix}date`]: `in ${loose}`,
  };
}
