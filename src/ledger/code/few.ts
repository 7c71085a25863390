/** Whether the words of a field are few in all the world, so that they are kept as terms. */
export function isFew(field: string, words: string): boolean {
  return FIELDS.has(field) && words.length <= 40;
}

const FIELDS: ReadonlySet<string> = new Set(
  "manner role realm tense value frame authority part code severity kind".split(" "),
);
