/** An article: its text with what was read in it, the statements beside it, what does not add up, what changed since an earlier version. */
import { html } from "hono/html";
import { type Article, openArticle } from "../../../desk/open-article.ts";
import { may } from "../../../desk/gate.ts";
import { writeOutlet } from "../../../desk/words/quote.ts";
import type { Recorded } from "../../../model/record.ts";
import { intervalOf } from "../../../model/time.ts";
import { annotate, cutStretches, type Range } from "../parts/annotate.ts";
import { explainTime, isTelling, marksOf } from "../parts/marks-of.ts";
import { compareSentences } from "../parts/compare.ts";
import { day, shortDay } from "../parts/day.ts";
import { nameCode } from "../parts/finding.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { anchorOf, original, wordsOf } from "../parts/quotation.ts";
import { showCertainty, showChain, showProposition } from "../parts/statement.ts";
import type { Html, Page, Site } from "../site.ts";
import { showTrouble } from "./trouble.ts";

export function openArticlePage(site: Site): Page {
  const { desk, book, hold } = site;
  const find = hold((id: string) => openArticle(desk.ledger, id, desk.pack));
  return async (c) => {
    const article = await find(c.req.param("id") ?? "");
    if (article === null) return c.html(showTrouble(site, "The ledger has no such article."), 404);
    book.remember(article.questions.map(({ question }) => question));
    const body = await showArticle(article, desk.settings.texts === "excerpts", may(c.get("caller"), "correct"));
    return c.html(layOut(site, { title: article.document.title ?? "An article", body, place: "/articles" }));
  };
}

async function showArticle(article: Article, isExcerpt: boolean, mayCorrect: boolean): Promise<Awaited<Html>> {
  const { document, heading, statements, findings, questions } = article;
  const marks = marksOf(article);
  const titleMarks = marks.filter(({ isTitle }) => isTitle);
  const textMarks = marks.filter(({ isTitle }) => !isTitle);
  const title = document.title ?? "Without a headline";
  return await html`<article class="article">
<header class="head">
<p class="label">${writeOutlet(document)}</p>
<h1>${document.title === null ? title : cutStretches(title, titleMarks, { start: 0, end: title.length })}</h1>
<p class="quiet">${document.byline === null ? "" : `${document.byline} · `}${day(document.published)}${original(document.url)}${heading.version === 1 && article.versions.length === 1 ? "" : ` · version ${heading.version} of ${article.versions.length}`}</p>
${document.rendition === "restated" ? html`<p class="notice">Restated by us, in our own words, from the report at that address. Only what stands in quotation marks is anyone’s wording.</p>` : ""}
${heading.forgotten === null ? "" : html`<p class="notice bad">Its text was removed on ${day(heading.forgotten.at.slice(0, 10))}: ${heading.forgotten.reason}</p>`}
</header>
<div class="reading">
<div class="text" lang="${document.language}">${annotate(document.text, textMarks, isExcerpt ? keepsOf(article) : null)}
${isExcerpt ? html`<p class="quiet">Only what statements and findings rest on is shown here.</p>` : ""}
<p class="legend"><span class="mark cited">said by someone</span> <span class="mark told">told by the article</span> <span class="mark time">a time</span> <span class="mark odd">does not add up</span></p></div>
<aside class="statements" aria-label="Statements">
${findings.length === 0 ? "" : html`<section><h2>Does not add up</h2>${findings.map(({ finding }, index) => html`<div class="card odd" id="f-${index}"><p class="message">${finding.message}</p>${finding.suggestion === null ? "" : html`<p class="meant"><span class="label">Probably meant</span> ${finding.suggestion}</p>`}<p class="source"><a href="${here("/findings", null, { code: finding.code })}">${nameCode(finding.code)}</a></p></div>`)}</section>`}
<section><h2>Who says what</h2>
<ol class="cards">${statements.filter(isTelling).map((one) => showCard(one, mayCorrect))}</ol>
${showRest(
  statements.filter((one) => !isTelling(one)),
  mayCorrect,
)}</section>
${questions.length === 0 ? "" : html`<section><h2>Speaks to</h2><ul class="rows">${questions.slice(0, 12).map(({ question, words }) => html`<li><a class="asked" href="${here("/q", question.id)}">${words}</a></li>`)}</ul></section>`}
${showTimes(article)}
</aside></div>
${showVersions(article)}
${showCorrections(article)}
</article>`;
}

/** What the article tells by itself and nothing can be asked about. */
function showRest(rest: readonly Recorded[], mayCorrect: boolean): Html | string {
  if (rest.length === 0) return "";
  return html`<details class="rest"><summary>${rest.length} more that nothing can be asked about</summary><ol class="cards">${rest.map((one) => showCard(one, mayCorrect))}</ol></details>`;
}

function showCard({ statement, document }: Recorded, mayCorrect: boolean): Html {
  const [first] = statement.evidence;
  return html`<li class="card" id="${anchorOf(statement.id)}">
<p class="who">${showChain(statement, document.outlet)} ${showCertainty(statement)}</p>
<p class="what">${statement.proposition === null ? html`<span class="ours">${first?.quote ?? ""}</span>` : showProposition(statement)}</p>
<p class="source"><a href="#${wordsOf(statement.id)}">${first?.part === "title" ? "in the headline" : "its words"}</a>${mayCorrect && first?.part !== "title" ? html` · <a href="${here("/correct", null, { document: document.id, statement: statement.id })}">put right</a>` : ""}</p></li>`;
}

function showTimes({ times, heading }: Article): Html | string {
  const dated = times.filter((time) => intervalOf(time) !== null);
  if (dated.length === 0 || heading.forgotten !== null) return "";
  return html`<section><h2>Times</h2><ul class="times">${dated.map((time, number) => html`<li id="t-${number}">${explainTime(time)}</li>`)}</ul></section>`;
}

/** The sentences that something rests on. */
function keepsOf({ sentences, statements, findings }: Article): readonly Range[] {
  const rests = [
    ...statements.flatMap(({ statement }) => statement.evidence),
    ...findings.flatMap(({ finding }) => finding.evidence),
  ].filter(({ part }) => part === undefined);
  return sentences.filter(
    (sentence) =>
      sentence.part === undefined && rests.some(({ start, end }) => start < sentence.end && end > sentence.start),
  );
}

function showVersions({ versions, before, document, sentences, heading }: Article): Html | string {
  if (versions.length < 2) return "";
  const parts =
    before === null || sentences.length === 0
      ? null
      : compareSentences(cutSentences(before.document.text), cutSentences(document.text));
  return html`<section class="versions" aria-labelledby="versions"><h2 id="versions">Versions</h2>
<ol class="rows">${versions.map((one) => html`<li><a href="${here("/d", one.id)}"${one.id === document.id ? html` aria-current="page"` : ""}>Version ${one.version}</a> <span class="quiet">taken in ${shortDay(one.recordedAt.slice(0, 10))}${one.title === heading.title ? "" : html`, headline “${one.title}”`}</span></li>`)}</ol>
${
  before === null
    ? ""
    : html`<h3>Since the version before</h3>
${before.changes.length === 0 ? html`<p class="quiet">No date, name, quotation or certainty is told otherwise.</p>` : html`<ul class="changes-told">${before.changes.map(({ what, from, to }) => html`<li><span class="label">${what}</span> <del>${from}</del> <ins>${to}</ins></li>`)}</ul>`}
${parts === null || parts.every(({ what }) => what === "same") ? "" : html`<details><summary>Sentence by sentence</summary><div class="compared">${parts.map(({ what, words }) => (what === "gone" ? html`<p><del>${words}</del></p>` : what === "new" ? html`<p><ins>${words}</ins></p>` : ""))}</div></details>`}`
}
</section>`;
}

function showCorrections({ corrections }: Article): Html | string {
  if (corrections.length === 0) return "";
  return html`<p class="quiet">${corrections.length === 1 ? "A correction was" : `${corrections.length} corrections were`} made to what was read here: <a href="/audit">see all</a>.</p>`;
}

const cutSentences = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?]["”’)]?)\s+/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
