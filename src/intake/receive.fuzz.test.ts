/** Whatever comes in either becomes an article or is refused by name: nothing else is ever thrown. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { HearsayError } from "../base/error.ts";
import { receive } from "./receive.ts";
import { buildDocument } from "./received.ts";

const PIECES: readonly string[] = [
  ..."<p>|</p>|<div class=x>|</div>|<blockquote>|</blockquote>|<br>|<br/>|<ul><li>|<a href='#'>|</a>|<h1>|</h1>|<!--|-->".split("|"),
  ..."<script>|</script>|<style>|<table><tr><td>|<article>|</article>|<html>|<head>|<body>|<title>|</title>|<time datetime=2025>".split("|"),
  ..."<!doctype html>|<meta charset=utf-8>|<meta name=date content=2025-05-02>|&amp;|&#0;|&#x110000;|&nosuch;|<svg>|]]>|<![CDATA[".split("|"),
  '<script type="application/ld+json">', '{"@type":"Article","headline":', '"x"}', "[[[[", '{"@graph":[', "</script>",
  "---\n", "title: x: y\n", "date: 2025\n", "- ", "# ", "## ", "> ", "```\n", "| a | b |\n|---|---|\n", "[x](y)", "![x](y)", "**", "_", "`", "\\",
  "She said no. ", "By Edda Marlow\n", "June 20, 2025\n", " date 2025-05-02 ", "\n", "\n\n", "\r\n", "\t", "\0", "\u00A0", "\u202E", "🎬", "“", "”", '"',
]; // biome-ignore format: one table

const NAMES = ["standard input", "a.txt", "a.md", "a.html"];

async function tryReceive(bytes: Uint8Array, name = "standard input"): Promise<void> {
  try {
    const article = await receive({ bytes, name });
    assert.notEqual(article.text.trim(), "");
    assert.equal(buildDocument(article).text, article.text);
  } catch (error) {
    assert.ok(error instanceof HearsayError, error instanceof Error ? String(error.stack) : String(error));
  }
}

test("any bytes", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...NAMES), tryReceive), {
    numRuns: 300,
  });
});

test("any pieces of pages, of Markdown and of articles", async () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join("")));
  await fc.assert(fc.asyncProperty(text, fc.constantFrom(...NAMES), tryReceive), { numRuns: 400 });
});
