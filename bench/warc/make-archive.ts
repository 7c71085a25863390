/**
 * An archive of invented pages as news crawls keep them: for each page its request and its answer, one member of gzip a record. A page is a
 * report of `bench/ledger/` within what sites put around one: metadata, styles, scripts, menus and a hundred teasers.
 */
import { packRecords, writeAnswer, writeRecord } from "../../test/archives.ts";
import { openRandom, type Random } from "../ledger/random.ts";
import { type Report, writeReports } from "../ledger/reports.ts";
import { makeWorld } from "../ledger/world.ts";

const SEED = { world: 1, reports: 2, clutter: 3 } as const;
const TEASERS = 100;
const SCRIPTS = 12;

export function makeArchive(pages: number): Uint8Array {
  const random = openRandom(SEED.clutter);
  const reports = [...writeReports(pages, makeWorld(SEED.world), SEED.reports)];
  return packRecords([
    writeRecord("warcinfo", { "Content-Type": "application/warc-fields" }, Buffer.from("software: a bench\r\n")),
    ...reports.flatMap((report) => [
      writeRequest(report),
      writeAnswer(report.url ?? "", writePage(report, reports, random)),
    ]),
  ]);
}

function writeRequest({ url }: Report): Buffer {
  const { host, pathname } = new URL(url ?? "");
  const block = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: bench\r\nAccept: text/html\r\nAccept-Encoding: br, gzip\r\n\r\n`;
  const fields = {
    "WARC-Target-URI": url ?? "",
    "WARC-Date": "2031-05-02T10:00:00Z",
    "Content-Type": "application/http; msgtype=request",
  };
  return writeRecord("request", fields, Buffer.from(block));
}

function writePage(report: Report, all: readonly Report[], random: Random): string {
  const { title, outlet, published, text, url } = report;
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: published,
    publisher: { name: outlet },
  };
  const teasers = Array.from({ length: TEASERS }, () => writeTeaser(random.pick(all), random));
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title><meta property="og:url" content="${url ?? ""}">` +
    `<meta property="article:published_time" content="${published}"><script type="application/ld+json">${JSON.stringify(data)}</script>` +
    `<style>${writeStyles(random)}</style>${Array.from({ length: SCRIPTS }, () => writeScript(random)).join("")}</head><body>` +
    `<nav class="menu">${teasers.slice(0, 20).join("")}</nav><main><article><h1>${title}</h1>` +
    text.split("\n\n").map((paragraph) => `<p class="c-${random.below(90)}">${paragraph}</p>`).join("\n") +
    `</article></main><aside>${teasers.slice(20).join("")}</aside><footer>${outlet}</footer></body></html>`
  ); // biome-ignore format: a page
}

function writeTeaser({ url, title, text }: Report, random: Random): string {
  const image = `https://i.example/${word(random, 24)}.jpg?w=${random.below(900)}&q=${word(random, 8)}`;
  return (
    `<div class="teaser t-${random.below(999)}" data-id="${word(random, 16)}"><a href="${url ?? ""}?ref=${word(random, 6)}"><img src="${image}" ` +
    `srcset="${image} 1x, ${image}&x=2 2x" alt="${title}"><h3>${title}</h3></a><p>${text.slice(0, 160)}</p></div>`
  );
}

function writeStyles(random: Random): string {
  return Array.from(
    { length: 150 },
    () => `.c-${word(random, 5)}{margin:${random.below(40)}px;color:#${word(random, 6)}}`,
  ).join("");
}

function writeScript(random: Random): string {
  const calls = Array.from(
    { length: 20 },
    () => `window.${word(random, 6)}=window.${word(random, 6)}||[];push("${word(random, 20)}",${random.below(1e6)});`,
  );
  return `<script async data-k="${word(random, 12)}">(function(){${calls.join("")}})();</script>`;
}

const LETTERS = "abcdef0123456789".split("");
const word = (random: Random, length: number): string => Array.from({ length }, () => random.pick(LETTERS)).join("");
