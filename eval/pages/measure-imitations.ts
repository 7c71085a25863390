/** Every story on a page of every system, read by each extractor: words found, fields right. */
import { isSameByline, isSameDate, isSameText } from "./agreement.ts";
import { clutter } from "./clutter.ts";
import { EXTRACTORS, type Extracted, extractOrNothing } from "./extractors.ts";
import type { Post } from "./post.ts";
import { readStories, wordsOf } from "./story.ts";
import { SYSTEMS } from "./systems.ts";
import { compareWords } from "./token-f1.ts";

/** What one extractor made of one page. */
export type PageScore = {
  /** The system of an imitation, the folder of a public page. */
  readonly page: string;
  readonly story: string;
  readonly extractor: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Whether a field is right; null where the page states none. */
  readonly fields: Readonly<Record<string, boolean | null>>;
};

export async function measureImitations(): Promise<PageScore[]> {
  const scores: PageScore[] = [];
  for (const [at, system] of SYSTEMS.entries()) {
    for (const [number, story] of readStories().entries()) {
      const post = clutter(story, system, at * 3 + number);
      const html = system.render(post);
      for (const extractor of EXTRACTORS) {
        const found = await extractOrNothing(extractor, html);
        scores.push({
          page: system.name,
          story: story.slug,
          extractor: extractor.name,
          ...scoreWords(found.text, post),
          fields: judgeFields(found, post, html),
        });
      }
    }
  }
  return scores;
}

/** The standfirst may count among the article's words or not: whichever an extraction did, it is held to that. */
function scoreWords(found: string, { story }: Post): Pick<PageScore, "f1" | "precision" | "recall"> {
  const words = wordsOf(story);
  const without = compareWords(found, words);
  const along = compareWords(found, `${story.standfirst}\n\n${words}`);
  return along.f1 > without.f1 ? along : without;
}

const judge = (
  value: string | null | undefined,
  expected: string | null,
  same: (a: string, b: string) => boolean,
): boolean | null => (expected === null ? null : same(value ?? "", expected));

function judgeFields(found: Extracted, post: Post, html: string): PageScore["fields"] {
  const { story, outlet, url } = post;
  // Not every page tells when it was changed, in whichever zone.
  const change = story.modified;
  const tellsChange =
    change !== null && [change, new Date(change).toISOString().slice(0, 16)].some((one) => html.includes(one));
  return {
    title: judge(found.title, story.title, isSameText),
    byline: judge(found.byline, story.author, isSameByline),
    outlet: judge(found.outlet, outlet, isSameText),
    url: judge(found.url, url, (a, b) => a === b),
    published: judge(found.published, story.published, isSameDate),
    modified: judge(found.modified, tellsChange ? change : null, isSameDate),
  };
}
