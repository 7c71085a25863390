/**
 * How much news there is in CC-NEWS, the news crawl of Common Crawl, as those tell who took all of it apart. Articles a year and size of their
 * texts: https://huggingface.co/datasets/ruggsea/infini-news-corpus (August 2016 to April 2026, described in https://arxiv.org/abs/2605.18337).
 */
export type Corpus = {
  readonly name: string;
  readonly articles: number;
  readonly days: number;
};

/** 3.4 TB of text in 1,357,027,742 articles. Of letters beyond ASCII there are fewer than bytes: as characters it is on the safe side. */
export const TEXT_CHARACTERS = 2505;

export const CORPORA: readonly Corpus[] = [
  { name: "a day of 2025", articles: 329_589, days: 1 },
  { name: "2025", articles: 120_300_000, days: 365 },
  { name: "2022, the fullest year", articles: 201_900_000, days: 365 },
  { name: "all, 2016 to 2026", articles: 1_357_027_742, days: 3533 },
];
