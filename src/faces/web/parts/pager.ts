/** A long list, a page at a time. */
import { html } from "hono/html";
import type { Html } from "../site.ts";
import { here } from "./href.ts";

export type Paged<Row> = { readonly rows: readonly Row[]; readonly page: number; readonly pages: number };

/** Pages count from 1; one that is none is the first. */
export function cutPage<Row>(rows: readonly Row[], asked: string | undefined, size: number): Paged<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const wanted = /^\d{1,6}$/u.test(asked ?? "") ? Number(asked) : 1;
  const page = Math.min(pages, Math.max(1, wanted));
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}

/** "" where there is one page. `query`: what else the address says. */
export function showPager(
  { page, pages }: Pick<Paged<unknown>, "page" | "pages">,
  path: string,
  query: Readonly<Record<string, string | null>>,
): Html | string {
  if (pages === 1) return "";
  const to = (number: number): string => here(path, null, { ...query, page: number === 1 ? null : number });
  return html`<nav class="pager" aria-label="Pages">${page > 1 ? html`<a href="${to(page - 1)}" rel="prev">Newer</a>` : ""}<span>Page ${page} of ${pages}</span>${page < pages ? html`<a href="${to(page + 1)}" rel="next">Older</a>` : ""}</nav>`;
}
