/** Whether a page is a live blog: posts that go on being added, each with its own time, so that one article holds many moments. */
import type { Page } from "./page.ts";
import type { ArticleData } from "./structured-data.ts";

/** Posts with a time of day each. Fewer are comments, or an article and its correction. */
const LEAST_POSTS = 4;
const MOST_LOOKED_AT = 50;

/** By its structured data, or by posts that are marked as such, each with its time. */
export function isLiveBlog(page: Page, data: ArticleData | null): boolean {
  if (data?.isLive === true) return true;
  for (const type of ["LiveBlogPosting", "liveBlogUpdate"]) {
    if (page.querySelector(`[itemtype$="${type}"], [itemprop~="${type}"]`) !== null) return true;
  }
  const named = [...page.querySelectorAll("article, section, div, li")].filter((element) => {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 400);
    return /\blive[-_ ]?(?:blog|update|post|entry|event|feed)/iu.test(name);
  });
  const posts = named
    .slice(0, MOST_LOOKED_AT)
    .filter((post) => post.querySelector("time[datetime]") !== null && post.querySelector("p") !== null);
  // What holds the others is no post.
  return posts.filter((post) => !posts.some((other) => other.parentElement === post)).length >= LEAST_POSTS;
}
