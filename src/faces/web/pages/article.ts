/** An article: its text with what was read in it, the statements beside it, what does not add up, what changed since an earlier version. */
import { html } from "hono/html";
import { type Article, openArticle } from "../../../desk/open-article.ts";
import { may } from "../../../desk/gate.ts";
import { writeOutlet } from "../../../desk/words/quote.ts";
import type { Recorded } from "../../../model/record.ts";
import { intervalOf } from "../../../model/time.ts";
import { annotate, cutStretches } from "../parts/annotate.ts";
import { explainTime, isTelling, marksOf } from "../parts/marks-of.ts";
import { day } from "../parts/day.ts";
import { nameCode } from "../parts/finding.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { anchorOf, original, wordsOf } from "../parts/quotation.ts";
import { showCertainty, showChain, showProposition } from "../parts/statement.ts";
import { shownText } from "../parts/shown-text.ts";
import { showCorrections, showVersions } from "../parts/versions.ts";
import type { Html, Page, Site } from "../site.ts";
import { showTrouble } from "./trouble.ts";

export function openArticlePage(site: Site): Page {
  const { desk, book, hold } = site;
  const find = hold((id: string) => openArticle(desk.ledger, id, desk.pack));
  return async (c) => {
    const article = await find(c.req.param("id") ?? "");
    if (article === null) return c.html(showTrouble(site, "The ledger has no such article."), 404);
    book.remember(article.questions.map(({ question }) => question));
    const body = await showArticle(article, desk.settings.texts === "excerpts", {
      correct: may(c.get("caller"), "correct"),
      forget: may(c.get("caller"), "admin") && article.heading.forgotten === null,
    });
    return c.html(layOut(site, { title: article.document.title ?? "An article", body, place: "/articles" }));
  };
}

/** So many statements of a sort stand beside the text. */
const MOST_CARDS = 50;

/** What the caller may do with the article. */
type Allowed = { readonly correct: boolean; readonly forget: boolean };

async function showArticle(article: Article, isExcerpt: boolean, allowed: Allowed): Promise<Awaited<Html>> {
  const { document, heading, statements, findings, questions } = article;
  const marks = marksOf(article);
  const titleMarks = marks.filter(({ isTitle }) => isTitle);
  const textMarks = marks.filter(({ isTitle }) => !isTitle);
  const shown = shownText(article, isExcerpt);
  const telling = statements.filter(isTelling);
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
<div class="text" lang="${document.language}">${annotate(document.text, textMarks, shown)}
${isExcerpt ? html`<p class="quiet">Only some of what statements and findings rest on is shown here.</p>` : shown === null ? "" : html`<p class="quiet">The rest of this long text is left out.</p>`}
<p class="legend"><span class="mark cited">said by someone</span> <span class="mark told">told by the article</span> <span class="mark time">a time</span> <span class="mark odd">does not add up</span></p></div>
<aside class="statements" aria-label="Statements">
${findings.length === 0 ? "" : html`<section><h2>Does not add up</h2>${findings.map(({ finding }, index) => html`<div class="card odd" id="f-${index}"><p class="message">${finding.message}</p>${finding.suggestion === null ? "" : html`<p class="meant"><span class="label">Probably meant</span> ${finding.suggestion}</p>`}<p class="source"><a href="${here("/findings", null, { code: finding.code })}">${nameCode(finding.code)}</a></p></div>`)}</section>`}
<section><h2>Who says what</h2>
<ol class="cards">${telling.slice(0, MOST_CARDS).map((one) => showCard(one, allowed.correct))}</ol>
${telling.length <= MOST_CARDS ? "" : html`<p class="quiet">${telling.length - MOST_CARDS} more are left out.</p>`}
${isExcerpt ? "" : showRest(article, allowed.correct)}</section>
${questions.length === 0 ? "" : html`<section><h2>Speaks to</h2><ul class="rows">${questions.slice(0, 12).map(({ question, words }) => html`<li><a class="asked" href="${here("/q", question.id)}">${words}</a></li>`)}</ul></section>`}
${showTimes(article)}
</aside></div>
${showVersions(article, isExcerpt)}
${showCorrections(article)}
${allowed.forget ? html`<footer class="doings"><ul><li><a href="${here("/forget", null, { document: document.id })}">Remove its text</a></li></ul></footer>` : ""}
</article>`;
}

/** What the article tells by itself and nothing can be asked about. */
function showRest({ statements }: Article, mayCorrect: boolean): Html | string {
  const rest = statements.filter((one) => !isTelling(one));
  if (rest.length === 0) return "";
  return html`<details class="rest"><summary>${rest.length} more that nothing can be asked about</summary><ol class="cards">${rest.slice(0, MOST_CARDS).map((one) => showCard(one, mayCorrect))}</ol></details>`;
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
  return html`<section><h2>Times</h2><ul class="times">${dated.slice(0, MOST_CARDS).map((time, number) => html`<li id="t-${number}">${explainTime(time)}</li>`)}</ul></section>`;
}
