/** Every page in a browser, in both themes, on a telephone and on a screen: nothing that keeps anybody out, nothing loaded from elsewhere. */
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { makeCorrection } from "../../src/desk/corrections/make-correction.ts";
import { listQuestions } from "../../src/desk/lists/list-questions.ts";
import { openBrowser, SKIP } from "./browser.ts";
import { type OpenDesk, openDesk, TODAY } from "./open-desk.ts";
import { STORY } from "./story.ts";

/** What a page may weigh, in bytes. */
const HEAVIEST = 150_000;

type Place = readonly [name: string, path: (ids: Ids) => string, shows: RegExp];
type Ids = { readonly article: string; readonly edited: string; readonly question: string; readonly statement: string };

const PAGES: readonly Place[] = [
  ["home", () => "/", /What changed lately/u],
  ["questions", () => "/questions", /When does Greywater Season 3 come out/u],
  ["kept in view", () => "/posed?question=Will+it%3F", /Keep a question in view/u],
  ["a question", ({ question }) => `/q/${question}`, /Certainty over time/u],
  ["a question on an earlier day", ({ question }) => `/q/${question}?as-of=2031-05-02`, /March 2032/u],
  ["an answer", () => "/ask?q=When+does+Greywater+Season+3+come+out%3F", /2032/u],
  ["an answer that is none", () => "/ask?q=Who+stole+the+moon%3F", /Not established/u],
  ["articles", () => "/articles", /Tidewater Screen/u],
  ["articles with words", () => "/articles?words=renewed", /Greywater Season 3 Will Be Released/u],
  ["an article", ({ article }) => `/d/${article}`, /Who says what/u],
  ["an article that was edited", ({ edited }) => `/d/${edited}`, /Since the version before/u],
  ["someone", () => "/e/person%3Ajonas-vael", /Said by/u],
  ["findings", () => "/findings", /does not add up/u],
  ["findings of a check", () => "/findings?code=overstated", /narrow|Narrow/u],
  ["sources", () => "/sources", /Who publishes/u],
  ["calendar", () => "/calendar", /band covers/u],
  ["add", () => "/add", /Read and keep/u],
  ["put right", ({ edited, statement }) => `/correct?document=${edited}&statement=${statement}`, /What is wrong/u],
  ["put right who", () => "/correct?entity=person%3Ajonas-vael", /same as/u],
  ["how it ended", () => "/resolve?question=Will+it%3F", /Known since/u],
  ["remove a text", ({ article }) => `/forget?document=${article}`, /Remove it for good/u],
  ["corrections", () => "/audit", /merge/u],
  ["who I am", () => "/session", /You may/u],
  ["nothing", () => "/nowhere", /nothing at this address/u],
];

suite("pages in a browser", { skip: SKIP }, () => {
  let open: OpenDesk;
  let browser: Browser;
  let ids: Ids;

  before(async () => {
    open = await openDesk(STORY);
    browser = await openBrowser();
    ids = await findIds(open);
    const merge = { kind: "merge", entity: "person:j-vael", into: "person:jonas-vael" } as const;
    await open.desk.ledger.correct(
      makeCorrection(merge, { author: "Mara Voss", reason: "one", madeAt: open.desk.now() }),
    );
  });
  after(async () => {
    await browser.close();
    await open.close();
  });

  for (const [name, path, shows] of PAGES) {
    test(`${name}: read by all, complete in itself`, async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        const width = colorScheme === "light" ? 1280 : 390;
        const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
        const troubles: string[] = [];
        page.on("console", (message) => {
          const isOwn404 = name === "nothing" && message.text().includes("404");
          if (["error", "warning"].includes(message.type()) && !isOwn404) troubles.push(message.text());
        });
        page.on("pageerror", (error) => troubles.push(String(error)));
        page.on("request", (request) => {
          if (!request.url().startsWith(open.url)) troubles.push(`asks for ${request.url()}`);
        });
        const answer = await page.goto(open.url + path(ids));
        assert.match((await page.textContent("body")) ?? "", shows);
        const bytes = (await answer?.body())?.length ?? 0;
        assert.ok(bytes > 500 && bytes < HEAVIEST, `${bytes} bytes`);
        const overhang = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
        assert.ok(overhang <= 0, `${colorScheme}: ${overhang} pixels too wide`);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          "axe.run()",
        );
        const told: string[] = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map((node) => node.html)
              .join(" | ")}`,
        );
        assert.deepEqual(told, [], colorScheme);
        assert.deepEqual(troubles, [], colorScheme);
        await page.close();
      }
    });
  }
});

async function findIds({ desk }: OpenDesk): Promise<Ids> {
  const headings = await desk.ledger.headings({ url: "https://tidewater.example/greywater-3" });
  const edited = headings.find(({ version }) => version === 2)!.id;
  const article = headings.find(({ version }) => version === 1)!.id;
  const recorded = (await desk.ledger.statements({ documents: [edited] })).find(
    ({ statement }) => statement.proposition?.frame === "release" && statement.evidence[0]?.part === undefined,
  );
  const options = { asOf: TODAY, by: "reported" } as const;
  const { rows } = await listQuestions(desk.ledger, {}, options, { status: null, limit: null }, desk.pack);
  const question = rows.find(({ words }) => words === "When does Greywater Season 3 come out?")!.question.id;
  return { article, edited, question, statement: recorded!.statement.id };
}
