/** Articles, questions and corrections that try to become part of the page: in every field, and none of it runs. */
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Browser } from "playwright-core";
import { makeCorrection } from "../../src/desk/corrections/make-correction.ts";
import { openBrowser, SKIP } from "./browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { DOUBTED } from "./story.ts";

const EVIL = `"'><img src=x onerror=alert(1)><script>alert(2)</script></title></textarea></svg><a href="javascript:alert(3)">x</a>\u202E`;

suite("a hostile article", { skip: SKIP }, () => {
  let browser: Browser;
  let open: OpenDesk;
  let id = "";

  before(async () => {
    browser = await openBrowser();
    open = await openDesk([
      {
        ...DOUBTED,
        title: `${DOUBTED.title} ${EVIL}`,
        outlet: `Harbor ${EVIL}`,
        byline: EVIL,
        language: `en"${EVIL}`,
        url: "javascript:alert(document.domain)//x",
        text: `${DOUBTED.text} ${EVIL}\n\nShowrunner Jonas Vael ${EVIL} said that Greywater Season 3 will be released in June 2032.`,
      },
    ]);
    const { ledger } = open.desk;
    const [heading] = await ledger.headings({});
    id = heading!.id;
    const question = { kind: "when-released", subject: EVIL, scope: EVIL };
    const maker = { author: EVIL, reason: EVIL, madeAt: open.desk.now() };
    await ledger.correct(makeCorrection({ kind: "resolve", question, outcome: EVIL, knownAt: "2031-01-01" }, maker));
    const anchor = { document: id, start: 0, end: heading!.title!.length };
    await ledger.correct(makeCorrection({ kind: "link", anchor, role: EVIL, entity: EVIL }, maker));
  });
  after(async () => {
    await browser.close();
    await open.close();
  });

  const evil = encodeURIComponent(EVIL);
  const PLACES: readonly (readonly [name: string, path: () => string])[] = [
    ["home", () => "/"],
    ["questions", () => `/questions?about=&outlet=${evil}&status=${evil}`],
    ["a question in words", () => `/ask?q=${evil}`],
    ["a question that is understood", () => "/ask?q=When+does+Greywater+Season+3+come+out%3F"],
    ["a day", () => `/ask?q=x&as-of=${evil}`],
    ["an id of a question", () => `/q/${evil}`],
    ["articles", () => `/articles?words=${evil}`],
    ["an article", () => `/d/${id}`],
    ["an id of an article", () => `/d/${evil}`],
    ["someone", () => `/e/${evil}`],
    ["findings", () => `/findings?code=${evil}&severity=${evil}`],
    ["sources", () => "/sources"],
    ["calendar", () => `/calendar?as-of=${evil}`],
    ["put right who", () => `/correct?entity=${evil}`],
    ["put right", () => `/correct?document=${evil}&statement=${evil}`],
    ["how it ended", () => `/resolve?question=${evil}`],
    ["corrections", () => `/audit?made=${evil}`],
    ["who I am", () => `/session?to=${evil}`],
    ["nowhere", () => `/${evil}`],
  ];

  for (const [name, path] of PLACES) {
    test(`${name}: stays text`, async () => {
      const page = await browser.newPage();
      const ran: string[] = [];
      page.on("dialog", (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      page.on("console", (message) => {
        if (/Content Security Policy|violates/iu.test(message.text())) ran.push(message.text());
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(open.url)) ran.push(`asks for ${request.url()}`);
      });
      await page.goto(open.url + path());
      const found = await page.evaluate<string[]>(`[
        ...document.querySelectorAll("img, iframe, object, embed, script:not([src^='/assets/']), [onerror], [onload], base, [style]"),
        ...[...document.querySelectorAll("[href]")].filter((a) => !/^(?:https?:|\\/|#)/.test(a.getAttribute("href"))),
      ].map((element) => element.outerHTML.slice(0, 120))`);
      assert.deepEqual([...ran, ...found], []);
      await page.close();
    });
  }
});
