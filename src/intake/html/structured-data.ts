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
};

type Fields = Readonly<Record<string, unknown>>;

/** NewsArticle, ReportageNewsArticle, BlogPosting, …; a bare WebPage counts where nothing better is there. */
const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/u;
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
  const article = nodes.find((node) => isOf(node, ARTICLE)) ?? nodes.find((node) => isOf(node, PAGE));
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
  };
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
  return isFields(value) ? (textOf(value["name"]) ?? textOf(value["alternateName"])) : textOf(value);
}

function idOf(value: unknown): string | null {
  return isFields(value) ? textOf(value["@id"]) : textOf(value);
}
