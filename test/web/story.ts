/** An invented story in few articles: a season is announced for a month, an article is edited, a headline says more than its quotation. */
import type { Received } from "../../src/intake/received.ts";

export const ANNOUNCED: Received = {
  title: "Greywater Season 3 Will Be Released in March 2032",
  outlet: "Tidewater Screen",
  published: "2031-05-02",
  url: "https://tidewater.example/greywater-3",
  text: `Harbor Street announced on Friday that Greywater has been renewed for a third season. Greywater Season 3 will be released in March 2032, the studio confirmed.

“We are ready,” showrunner Jonas Vael told The Kinescope Post. “I don't know about a fourth season.”`,
};

/** The same article, edited. */
export const EDITED: Received = { ...ANNOUNCED, text: ANNOUNCED.text.replace("in March 2032", "in April 2032") };

export const DOUBTED: Received = {
  title: "Greywater Showrunner Confirms Ines Marrow Will Return in Season 3",
  outlet: "Harbor Weekly",
  published: "2031-05-20",
  url: "https://harbor.example/marrow",
  rendition: "restated",
  text: `Actor Ines Marrow might return in Greywater Season 3, showrunner Jonas Vael said. "I hope that she comes back, but nothing is decided," Vael told Harbor Weekly. Season 4 is now expected in February 2025.`,
};

/** What is added by hand. */
export const MOVED: Received = {
  title: "Northgate Studios Speaks of Greywater",
  outlet: "Orbit Weekly",
  published: "2031-06-10",
  text: "Northgate Studios announced on Tuesday that Greywater Season 3 will be released on June 10, 2032.",
};

export const STORY: readonly Received[] = [ANNOUNCED, EDITED, DOUBTED];
