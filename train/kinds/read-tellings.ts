/**
 * `train/kinds/texts/*.tsv` → what is learned from: news of invented works and people, written for this, each clause with the kinds of question it
 * belongs to.
 *
 * A line is `KINDS<tab>WORDS`; KINDS is "-" or `KIND STANCE @SUBJECT` without spaces, several with ";": only the kind is used here. A line that
 * begins with "#" opens an article and holds its subject and its headline, which is its first telling too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Surroundings } from "../../src/judge/question/kinds/score-kinds.ts";

export type LabelledTelling = { readonly around: Surroundings; readonly kinds: ReadonlySet<string> };

const FOLDER = join(import.meta.dirname, "texts");

/** One list for each file: whoever tests what was learned, leaves one of them out. */
export function readTellings(): readonly (readonly LabelledTelling[])[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((file) => readFile(join(FOLDER, file)));
}

function readFile(path: string): LabelledTelling[] {
  let [title, before] = ["", ""];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const cells = line.split("\t");
      const [labels = "", words = "", headline = ""] = cells;
      if (line === "") return [];
      if (labels === "#") {
        [title, before] = [headline, ""];
        return [];
      }
      if (cells.length !== 2) throw new Error(`${path}:${index + 1} has ${cells.length} cells instead of two.`);
      const isTitle = words === title;
      const around = { words, before, title: isTitle ? "" : title };
      if (!isTitle) before = words;
      return [{ around, kinds: readKinds(labels) }];
    });
}

/** `who-plays+?@Captain Rook;appears-@Captain Rook` → the two kinds. */
function readKinds(labels: string): Set<string> {
  return new Set(labels.split(";").flatMap((label) => /^[a-z][a-z-]*[a-z]/u.exec(label) ?? []));
}
