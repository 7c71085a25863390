/** The texts that speed and memory are measured on: news of a corpus where it is at hand, else what ships with Hearsay. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
/** What ships is repeated up to this many characters: enough for every round. */
const LEAST_CHARACTERS = 3_000_000;

export type Texts = { readonly name: string; readonly texts: readonly string[]; readonly file: string };

/** `data` is the folder of `--data`; null takes the samples. `file` is one article for the command to read. */
export function gatherTexts(data: string | null): Texts {
  const sample = join(ROOT, "samples/greywater.md");
  if (data === null) {
    const texts = [readFileSync(sample, "utf8"), ...readArticles()];
    const once = texts.reduce((sum, text) => sum + text.length, 0);
    const times = Math.ceil(LEAST_CHARACTERS / once);
    return {
      name: `${texts.length} texts that ship with Hearsay, ${times} times`,
      texts: Array.from({ length: times }, () => texts).flat(),
      file: sample,
    };
  }
  const folder = join(data, "polnear/train/text");
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const seed = join(data, "../seed/article.txt");
  return {
    name: `${names.length} texts of PolNeAR train`,
    texts: names.toSorted().map((name) => readFileSync(join(folder, name), "utf8")),
    file: existsSync(seed) ? seed : sample,
  };
}

function readArticles(): string[] {
  const folder = join(ROOT, "eval/articles");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(folder, name, "article.txt"), "utf8"));
}
