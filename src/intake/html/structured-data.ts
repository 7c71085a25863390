/**
 * JSON-LD in a page → the fields of its article. Looks through lists and `@graph`, follows `@id`, and forgives what sites
 * get wrong: comments around the JSON, raw line breaks within strings, HTML entities.
 */
import { decodeHTML } from "entities";
import type { Page } from "./page.ts";

export type ArticleData = {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
  readonly wordCount: number | null;
  /** Whether all may read it; null where the page does not tell. */
  readonly isFree: boolean | null;
  /** Selectors of the parts that are for those who pay. */
  readonly paidParts: readonly string[];
  /** Whether it is declared to be a live blog. */
  readonly isLive: boolean;
};

type Fields = Readonly<Record<string, unknown>>;

/** NewsArticle, ReportageNewsArticle, BlogPosting, …; a bare WebPage counts where nothing better is there. */
const ARTICLE = /(?:Article|(?:Blog|LiveBlog|SocialMedia)Posting|Report|Review)$/u;
const LIVE = /^(?:.*[/:])?LiveBlogPosting$/u;
const PAGE = /WebPage$/u;

/** Null where the page brings none. */
export function readStructuredData(page: Page): ArticleData | null {
  const nodes: Fields[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? "";
    const strict = parse(json);
    // The library that looks for the article would complain of it aloud.
    if (strict === null) script.remove();
    collect(strict ?? parse(repair(json)), nodes, 0);
  }
  const article = chooseArticle(page, nodes);
  if (article === undefined) return null;
  const byId = new Map(nodes.map((node) => [node["@id"], node]));
  const follow = (value: unknown): unknown => {
    const target = isFields(value) && value["name"] === undefined ? byId.get(value["@id"]) : undefined;
    return target ?? value;
  };
  const names = (value: unknown): string[] => listOf(value).flatMap((one) => nameOf(follow(one)) ?? []);
  return {
    headline: textOf(article["headline"]) ?? textOf(article["name"]),
    published: textOf(article["datePublished"]),
    modified: textOf(article["dateModified"]),
    authors: names(article["author"] ?? article["creator"]),
    publisher: names(article["publisher"])[0] ?? names(article["sourceOrganization"])[0] ?? null,
    url: textOf(article["url"]) ?? idOf(article["mainEntityOfPage"]),
    language: nameOf(article["inLanguage"]),
    body: textOf(article["articleBody"]),
    wordCount: countOf(article["wordCount"]),
    isFree: truthOf(article["isAccessibleForFree"]),
    paidParts: listOf(article["hasPart"]).flatMap((part) => {
      const isPaid = isFields(part) && truthOf(part["isAccessibleForFree"]) === false;
      return isPaid ? listOf(part["cssSelector"]).flatMap((selector) => textOf(selector) ?? []) : [];
    }),
    isLive: isOf(article, LIVE),
  };
}

/** Of several the one whose headline the page's title repeats: others are those it leads to. */
function chooseArticle(page: Page, nodes: readonly Fields[]): Fields | undefined {
  const title = lettersOf(page.querySelector("head title")?.textContent ?? "");
  const articles = nodes.filter((node) => isOf(node, ARTICLE));
  const own = articles.find((node) => {
    const headline = lettersOf(textOf(node["headline"]) ?? "");
    return headline !== "" && title.includes(headline);
  });
  return own ?? articles[0] ?? nodes.find((node) => isOf(node, PAGE));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** Null where it is no JSON: a site's slip costs its metadata, not the article. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Takes off comment signs, a last semicolon and raw line breaks. */
function repair(script: string): string {
  return script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/u, "")
    .replace(/[;\s]*(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>|\/\/\s*\]\]>)?[;\s]*$/u, "")
    .replaceAll(/\p{Cc}/gu, " ");
}

/** Deeper than sites nest what matters; reviews of reviews of … are cut off. */
const DEEPEST = 6;

function collect(value: unknown, nodes: Fields[], depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of value) collect(one, nodes, depth + 1);
  if (!isFields(value)) return;
  nodes.push(value);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "itemListElement"]) {
    collect(value[key], nodes, depth + 1);
  }
}

function isOf(node: Fields, type: RegExp): boolean {
  return listOf(node["@type"]).some((one) => typeof one === "string" && type.test(one));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string | null {
  const text = typeof value === "string" ? decodeHTML(value).trim() : "";
  return text === "" ? null : text;
}

function nameOf(value: unknown): string | null {
  if (!isFields(value)) return textOf(value);
  const names = listOf(value["name"]).flatMap((name) => textOf(name) ?? []);
  return names.length > 0 ? names.join(", ") : textOf(value["alternateName"]);
}

/** Sites write truth as a word, in any case. */
function truthOf(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return /^\s*(?:https?:\/\/schema\.org\/)?true\s*$/iu.test(value) || (/false\s*$/iu.test(value) ? false : null);
}

function countOf(value: unknown): number | null {
  const count = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  return Number.isFinite(count) && count > 0 ? count : null;
}

function idOf(value: unknown): string | null {
  return isFields(value) ? textOf(value["@id"]) : textOf(value);
}
