/** Whether a page is a live blog: posts that go on being added, each with its own time, so that one article holds many moments. */
import type { Page } from "./page.ts";
import type { ArticleData } from "./structured-data.ts";

/** Posts with a time of day each. Fewer are comments, or an article and its correction. */
const LEAST_POSTS = 4;

/** By its structured data, or by posts that are marked as such, each with its time. */
export function isLiveBlog(page: Page, data: ArticleData | null): boolean {
  if (data?.isLive === true) return true;
  for (const type of ["LiveBlogPosting", "liveBlogUpdate"]) {
    if (page.querySelector(`[itemtype$="${type}"], [itemprop~="${type}"]`) !== null) return true;
  }
  const posts = [...page.querySelectorAll("article, section, div, li")].filter((element) => {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 400);
    if (!/\blive[-_ ]?(?:blog|update|post|entry|event|feed)|\bliveblog/iu.test(name)) return false;
    return element.querySelector("time[datetime]") !== null && element.querySelector("p") !== null;
  });
  return posts.length >= LEAST_POSTS;
}
