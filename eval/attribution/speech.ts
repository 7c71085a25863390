/**
 * Which cues count as reported speech: those that hold a verb of saying, writing or asking in any form, or "according to".
 * Verbs of thinking, wanting, judging and showing ("believes", "backed", "the poll showed") do not. PolNeAR marks all of
 * these alike; two people who marked the same articles agree on the first kind far better than on the rest. The list is
 * the yardstick's own, so that a change in the reader's lexicon does not move it.
 */

const REGULAR_VERBS =
  "accuse acknowledge add address allege announce answer argue ask assert assure boast brag call caution charge claim " +
  "clarify comment complain concede conclude confess confirm contend counter declare deny describe detail disclose " +
  "discuss elaborate emphasize exclaim explain express inform insist joke lament maintain mention muse note observe offer " +
  "opine plead pledge point post praise predict proclaim promise question quote recall recount reiterate " +
  "remark remind repeat reply report respond retort reveal rule share shout signal speculate state stress suggest talk " +
  "tease testify thank threaten tout tweet urge voice vow warn whisper wonder yell";
const IRREGULAR_FORMS =
  "say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking " +
  "read reads swear swears swore sworn admit admits admitted admitting quipped quipping";

const FORMS: ReadonlySet<string> = new Set([
  ...REGULAR_VERBS.split(" ").flatMap(inflect),
  ...IRREGULAR_FORMS.split(" "),
]);

export function isReportedSpeech(cue: string): boolean {
  const words = cue.toLowerCase().match(/[a-z]+/gu) ?? [];
  return words.some((word, index) => FORMS.has(word) || (word === "according" && words[index + 1] === "to"));
}

/** "deny": deny, denies, denied, denying. */
function inflect(verb: string): string[] {
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, `${verb}${/(?:s|sh|ch)$/u.test(verb) ? "es" : "s"}`, `${verb}ed`, `${verb}ing`];
}
