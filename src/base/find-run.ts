/** Where a run of words first stands in others, from a place on; -1 where it does not. */
export function findRun(words: readonly string[], run: readonly string[], from = 0): number {
  return words.findIndex((_, at) => at >= from && run.every((word, offset) => words[at + offset] === word));
}
