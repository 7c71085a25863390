/**
 * Citations read by parsers that are not ours: Markdown by marked. No parser of wikitext is at hand; there the template is taken apart at its bars, which no
 * value may hold, and character references are read by the library `entities`, as a browser would.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeHTML } from "entities";
import * as fc from "fast-check";
import { marked, type Token } from "marked";
import { NASTY } from "../../../test/export-records.ts";
import { citeInMarkdown } from "./cite-in-markdown.ts";
import { type Cited, citeInWikitext } from "./cite-in-wikitext.ts";

function makeCited(fields: Partial<Cited> = {}): Cited {
  return {
    title: "Greywater is back",
    outlet: "Tidewater Screen",
    url: "https://tidewater.example/a",
    published: "2025-06-20",
    byline: null,
    speaker: "Jonas Vael",
    medium: null,
    manner: "direct",
    rendition: "original",
    quote: "We are coming back",
    part: null,
    ...fields,
  };
}

/** As it reads on a page, where white space is one space. */
const asRead = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Letters, and all signs of ASCII, so that markup comes about by chance. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme-ascii" }),
      fc.constantFrom("''", "{{", "}}", "[[", "]]", "~~~~", "__TOC__", "<!--", "</ref>", "https://a.example", "&lt;"),
    ),
  )
  .map((parts) => parts.join(""))
  // Marks around all of it are taken off, which is tested elsewhere.
  .filter((text) => asRead(text) !== "" && !/^["“].*["”]$/su.test(text));

/** The fields of a template whose values hold neither bars nor braces. */
function fieldsOf(wikitext: string): Map<string, string> {
  const inside = /^[^\n]*<ref>\{\{cite news((?: \|\w+=[^|{}[\]<>\n]*)+)\}\}<\/ref>$/u.exec(wikitext)?.[1];
  assert.ok(inside !== undefined, wikitext);
  const fields = inside.split(" |").slice(1);
  return new Map(
    fields.map((field) => [field.slice(0, field.indexOf("=")), decodeHTML(field.slice(field.indexOf("=") + 1))]),
  );
}

test("wikitext: whatever an article says is text, and reads as it was", () => {
  fc.assert(
    fc.property(words, (text) => {
      const wikitext = citeInWikitext(
        makeCited({ manner: "narrated", quote: text, title: text, outlet: text, byline: text }),
      );
      const fields = fieldsOf(wikitext);
      for (const name of ["quote", "title", "work", "author"]) assert.equal(fields.get(name), asRead(text));
      assert.doesNotMatch(wikitext.replace("{{cite news", ""), /''|~~|__|\{\{|\[|<(?!\/?ref>)/u);
      assert.doesNotMatch(wikitext.replace(/\|url=\S+/u, ""), /:\/\//u);
    }),
  );
});

test("wikitext: a citation as an editor writes it", () => {
  assert.equal(
    citeInWikitext(makeCited()),
    '* Jonas Vael: "We are coming back"<ref>{{cite news |title=Greywater is back |work=Tidewater Screen |date=20 June 2025 ' +
      "|url=https://tidewater.example/a |quote=We are coming back}}</ref>",
  );
});

test("wikitext and Markdown: the outlet's sentence about someone is the outlet's, and none of it their quotation", () => {
  const told = { manner: "indirect", quote: "Vael said that they are coming back" } as const;
  assert.match(citeInWikitext(makeCited(told)), /^\* Tidewater Screen: "Vael said that they are coming back"<ref>/u);
  assert.doesNotMatch(citeInMarkdown(makeCited(told)), /— Jonas Vael/u);
  assert.match(citeInWikitext(makeCited({ quote: "“We are,” he said" })), /^\* Jonas Vael: "We are,"<ref>/u);
});

test("wikitext: of a restated text only the words inside marks, and a headline in brackets", () => {
  const restated = { rendition: "restated", manner: "mixed", quote: "He is “itching” to be back" } as const;
  const fields = fieldsOf(citeInWikitext(makeCited(restated)));
  assert.deepEqual([fields.get("quote"), fields.get("title")], ["itching", "[Greywater is back]"]);
  assert.equal(fieldsOf(citeInWikitext(makeCited({ ...restated, manner: "narrated" }))).has("quote"), false);
});

test("wikitext and Markdown: only addresses of the web are linked, and none of them ends its field", () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x", "no address", "https://u:p@a.example/", null]) {
    assert.equal(fieldsOf(citeInWikitext(makeCited({ url }))).has("url"), false, String(url));
    assert.doesNotMatch(citeInMarkdown(makeCited({ url })), /\]\(/u);
  }
  const url = "https://a.example/x|y]}}z)>\"' q";
  assert.equal(
    fieldsOf(citeInWikitext(makeCited({ url }))).get("url"),
    "https://a.example/x%7Cy%5D%7D%7Dz%29%3E%22%27%20q",
  );
});

/** The text of all leaves, and the sorts of what holds them. */
function leaves(tokens: readonly Token[]): { readonly text: string; readonly types: readonly string[] } {
  const inner = tokens.map((token) => {
    const children = "tokens" in token && token.tokens !== undefined ? leaves(token.tokens) : null;
    return {
      text: children?.text ?? ("text" in token ? String(token.text) : ""),
      types: [token.type, ...(children?.types ?? [])],
    };
  });
  return { text: inner.map(({ text }) => text).join(""), types: inner.flatMap(({ types }) => types) };
}

test("Markdown: whatever an article says is text, and reads as it was", () => {
  fc.assert(
    fc.property(words, (text) => {
      const [quotation, ...rest] = marked
        .lexer(citeInMarkdown(makeCited({ manner: "narrated", quote: text, title: text })))
        .filter(({ type }) => type !== "space");
      assert.equal(quotation?.type, "blockquote");
      const { text: read, types } = leaves([quotation]);
      assert.equal(read, asRead(text));
      assert.deepEqual([...new Set(types)].filter((type) => type !== "escape" && type !== "text").toSorted(), [
        "blockquote",
        "paragraph",
      ]);
      const source = leaves(rest);
      assert.ok(source.text.includes(asRead(text)));
      assert.deepEqual(
        source.types.filter((type) => type !== "escape" && type !== "text"),
        ["paragraph", "link", "em"],
      );
    }),
  );
});

test("Markdown: the nastiest is a quotation and a source, as HTML too", async () => {
  const html = await marked.parse(citeInMarkdown(makeCited({ manner: "narrated", quote: NASTY })));
  assert.doesNotMatch(html, /<(?!\/?(?:p|blockquote|em|a)\b)/u);
  assert.equal(asRead(decodeHTML(/<blockquote>\s*<p>([\s\S]*?)<\/p>/u.exec(html)?.[1] ?? "")), asRead(NASTY));
});

test("Markdown: of a restated text only the words inside marks, and whose they are", () => {
  const written = citeInMarkdown(
    makeCited({ rendition: "restated", manner: "mixed", quote: "He is “itching” to be back" }),
  );
  assert.match(written, /^> itching\n\n— Jonas Vael, .*restated by us from \*Tidewater Screen\*, 20 June 2025\n$/u);
});

test("no control characters go out: they would move the terminal that shows a citation", () => {
  const bad = "on\u001B]0;x\u0007e\u009B2J two\u0000\u007F";
  const cited = makeCited({ manner: "narrated", quote: bad, title: bad, outlet: bad, byline: bad, speaker: bad });
  for (const cite of [citeInMarkdown, citeInWikitext]) assert.doesNotMatch(cite(cited), /[^\P{Cc}\n]/u);
});
