/** Atom 0.3 and 1.0 as the library reads them → our nouns; its own stop here. */
import { type AtomFeed, parseAtomFeed } from "feedsmith";
import { resolveAddress } from "../address.ts";
import { type Feed, type FeedItem, markup, plain, type Words } from "./feed.ts";
import { parseFeedDate } from "./feed-date.ts";
import { restOf } from "./rest.ts";

/** `xml` is well-formed. Throws what the library throws. */
export function readAtom(xml: string): Feed {
  const parsed = parseAtomFeed(xml);
  return {
    facts: {
      title: textOf(parsed.title),
      restSeconds: restOf(parsed),
      skipHours: [],
      skipDays: [],
      movedTo: resolveAddress(parsed.itunes?.newFeedUrl ?? "", null),
    },
    link: chooseLink(parsed.links),
    published: null,
    modified: parseFeedDate(parsed.updated),
    language: parsed.xml?.lang ?? null,
    byline: namePeople(parsed.authors),
    items: parsed.entries?.map(readEntry) ?? [],
  };
}

function readEntry(entry: Partial<AtomFeed.Entry<string>>): FeedItem {
  const { content, dc, source } = entry;
  return {
    title: textOf(entry.title) ?? null,
    link: chooseLink(entry.links) ?? content?.src ?? null,
    published: parseFeedDate(entry.published) ?? parseFeedDate(dc?.dates?.[0]),
    modified: parseFeedDate(entry.updated),
    byline: namePeople(entry.authors) ?? namePeople(source?.authors) ?? dc?.creators?.join(", ") ?? null,
    language: content?.xml?.lang ?? entry.xml?.lang ?? null,
    outlet: textOf(source?.title),
    content: wordsOf(content),
    summary: wordsOf(entry.summary),
  };
}

type Link = { readonly href?: string; readonly rel?: string; readonly type?: string };

/** Where the article is: an alternate, rather as a page than as anything else. */
export function chooseLink(links: readonly Link[] = []): string | null {
  const alternates = links.filter(({ rel = "alternate", href }) => rel.trim() === "alternate" && href !== undefined);
  return (alternates.find(({ type = "text/html" }) => /html/iu.test(type)) ?? alternates[0])?.href ?? null;
}

type Person = { readonly name?: string };

/** "Edda Marlow, Ian Roe"; addresses alone are no names. */
export function namePeople(people: readonly Person[] = []): string | null {
  return people.flatMap(({ name }) => name ?? []).join(", ") || null;
}

type Text = { readonly value?: string; readonly type?: string };

function textOf(text: Text | undefined): string | null {
  return text?.value ?? null;
}

/** RFC 4287, section 4.1.3: without a type it is text. Atom 0.3 named media types, and many feeds hold markup as "text" or without any. */
function wordsOf(text: Text | undefined): Words | null {
  const { value, type = "" } = text ?? {};
  if (/^(?:image|audio|video|application\/(?!xhtml|xml))/iu.test(type)) return null;
  return /html|xml/iu.test(type) || /<(?:p|br|div|a|b|i|em|strong|span|img|ul|h\d)[\s/>]/iu.test(value ?? "")
    ? markup(value)
    : plain(value);
}
