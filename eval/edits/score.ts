/** Edits of invented articles, what a careful reader would want to be told of them, and what Hearsay tells. */
import { join } from "node:path";
import { read } from "../../src/desk/read.ts";
import type { Received } from "../../src/intake/received.ts";
import { findSilentChanges } from "../../src/judge/edits/check-edit.ts";
import type { Pack } from "../../src/model/pack.ts";
import { readJsonLines } from "../json-lines.ts";

const FOLDER = import.meta.dirname;

export type Half = "tune" | "test";

type Article = Received & { readonly id: string; readonly title: string };

export type Edited = {
  readonly id: string;
  readonly split: Half;
  /** The article that is edited, by id. */
  readonly story: string;
  readonly why: string;
  readonly edits: readonly { readonly from: string; readonly to: string; readonly part?: "title" }[];
  /** What should be told: `date`, `title name`. */
  readonly finds: readonly string[];
};

export function readEdits(half: Half): { readonly pairs: Edited[]; readonly articles: ReadonlyMap<string, Article> } {
  const articles = new Map(readJsonLines<Article>(join(FOLDER, "articles.jsonl")).map((one) => [one.id, one]));
  return { pairs: readJsonLines<Edited>(join(FOLDER, "pairs.jsonl")).filter(({ split }) => split === half), articles };
}

/** What Hearsay tells of an edit, written as in `finds`. */
export function findEdit(edit: Edited, articles: ReadonlyMap<string, Article>, pack: Pack): string[] {
  const [was, is] = makeVersions(edit, articles).map((article) => read(article, pack));
  return findSilentChanges(was!, is!, pack).map(({ what, before: [proof] }) =>
    proof?.part === "title" ? `title ${what}` : what,
  );
}

/** As it was, and as it was made. */
export function makeVersions({ story, edits }: Edited, articles: ReadonlyMap<string, Article>): readonly Received[] {
  const { id: _, ...before } = articles.get(story)!;
  const after = { title: before.title, text: before.text };
  for (const { from, to, part = "text" } of edits) after[part] = after[part].replace(from, () => to);
  return [before, { ...before, ...after }];
}

export type EditScore = {
  readonly found: number;
  readonly wanted: number;
  readonly right: number;
  /** Edits of which something else was told than was wanted. */
  readonly wrong: readonly { readonly edit: Edited; readonly found: readonly string[] }[];
};

/** A change counts as found where its sort is right. */
export function scoreEdits(half: Half, pack: Pack): EditScore {
  const { pairs, articles } = readEdits(half);
  const judged = pairs.map((edit) => ({ edit, found: findEdit(edit, articles, pack) }));
  const shared = judged.map(({ edit, found }) => {
    const left = [...found];
    return edit.finds.filter((one) => {
      const at = left.indexOf(one);
      if (at !== -1) left.splice(at, 1);
      return at !== -1;
    }).length;
  });
  return {
    found: judged.reduce((sum, { found }) => sum + found.length, 0),
    wanted: pairs.reduce((sum, { finds }) => sum + finds.length, 0),
    right: shared.reduce((sum, count) => sum + count, 0),
    wrong: judged.filter(({ edit, found }) => edit.finds.toSorted().join() !== found.toSorted().join()),
  };
}
