/** What people do at the desk, in a browser: add and see what moved, put right and take back; with scripts and without. */
import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, suite, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser, SKIP } from "./browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { MOVED, STORY } from "./story.ts";

const QUESTION = "When does Greywater Season 3 come out?";

for (const javaScriptEnabled of [true, false]) {
  suite(`the desk in use, ${javaScriptEnabled ? "with" : "without"} scripts`, { skip: SKIP }, () => {
    let browser: Browser;
    let open: OpenDesk;
    let context: BrowserContext;
    let page: Page;
    const troubles: string[] = [];

    before(async () => {
      browser = await openBrowser();
    });
    after(() => browser.close());
    beforeEach(async () => {
      open = await openDesk(STORY);
      context = await browser.newContext({ javaScriptEnabled });
      context.setDefaultTimeout(15_000);
      page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(message.text());
      });
      page.on("pageerror", (error) => troubles.push(String(error)));
    });
    afterEach(async () => {
      await context.close();
      await open.close();
      assert.deepEqual(troubles.splice(0), []);
    });

    const ask = async (): Promise<string> => {
      await page.goto(`${open.url}/`);
      await page.getByLabel("Ask a question").fill(QUESTION);
      await page.getByRole("button", { name: "Ask" }).click();
      await page.waitForURL("**/ask?*");
      return await page.locator(".verdict").innerText();
    };
    const addByHand = async (): Promise<void> => {
      await page.goto(`${open.url}/add`);
      await page.getByLabel("Paste its text").fill(MOVED.text);
      await page.getByLabel("Headline").fill(MOVED.title!);
      await page.getByLabel("Outlet").fill(MOVED.outlet!);
      await page.getByLabel("Published").fill(MOVED.published!);
      await page.getByRole("button", { name: "Read and keep" }).click();
      await page.locator(".progress .kept").waitFor();
      await page.locator(".progress .moved-all").waitFor();
    };

    test("what is added moves the question, and the page says so", async () => {
      assert.match(await ask(), /April 2032/u);
      await addByHand();
      assert.match(
        await page.locator(".progress .kept").innerText(),
        /Northgate Studios Speaks of Greywater was added: \d+ statements/u,
      );
      await page.locator(".moved-all").getByRole("link", { name: QUESTION }).click();
      await page.waitForURL("**/q/*");
      assert.match(await page.locator(".verdict").innerText(), /10 June 2032/u);
      assert.match(await page.locator(".trail").innerText(), /April 2032[\s\S]*10 June 2032/u);
      await page.goto(`${open.url}/`);
      assert.match(await page.locator(".change").first().innerText(), /10 June 2032/u);
    });

    test("a file is added like a text", async () => {
      await page.goto(`${open.url}/add`);
      const buffer = Buffer.from(
        `---\ntitle: ${MOVED.title}\noutlet: Orbit Weekly\ndate: 2031-06-10\n---\n${MOVED.text}\n`,
      );
      await page.getByLabel("Or files").setInputFiles({ name: "june.md", mimeType: "text/markdown", buffer });
      await page.getByRole("button", { name: "Read and keep" }).click();
      await page.locator(".progress .kept").waitFor();
      assert.match(await ask(), /10 June 2032/u);
    });

    test("what cannot be read is told, and nothing is kept", async () => {
      await page.goto(`${open.url}/add`);
      const buffer = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0, 0]);
      await page.getByLabel("Or files").setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer });
      await page.getByRole("button", { name: "Read and keep" }).click();
      await page.locator(".progress .failed").waitFor();
      assert.equal((await open.desk.ledger.counts()).documents, STORY.length);
    });

    test("a statement put right counts no more, until that is taken back", async () => {
      await addByHand();
      assert.match(await ask(), /10 June 2032/u);
      await page.locator(".quotation").first().getByRole("link", { name: "in the article" }).click();
      await page.waitForURL("**/d/*");
      const card = page.locator(".card", { hasText: "June 10, 2032" }).first();
      await card.getByRole("link", { name: "put right" }).click();
      await page.getByLabel("It was not said").check();
      await page.getByLabel("Why").fill("It is a joke of the first of April.");
      await page.getByRole("button", { name: "Put right" }).click();
      await page.waitForURL("**/audit?*");
      assert.match(await page.locator(".notice").innerText(), /reject/u);
      assert.match(await page.locator(".audit li").first().innerText(), /Mara Voss: It is a joke/u);
      assert.match(await ask(), /April 2032/u);
      await page.goto(`${open.url}/audit`);
      await page.getByText("Take it back").first().click();
      await page.locator(".audit details[open]").getByLabel("Why").fill("It was meant.");
      await page.getByRole("button", { name: "Take back" }).click();
      await page.waitForURL("**/audit?*");
      assert.match(await page.locator(".audit li.undone").innerText(), /taken back/iu);
      assert.match(await ask(), /10 June 2032/u);
    });

    test("how a question ended is entered with a reason", async () => {
      await ask();
      await page.getByRole("link", { name: "Enter how it ended" }).click();
      await page.getByLabel("with a value").check();
      await page.getByLabel("The value").fill("2032-06-10");
      await page.getByLabel("Why").fill("It came out.");
      await page.getByRole("button", { name: "Enter", exact: true }).click();
      await page.waitForURL("**/audit?*");
      const [correction] = await open.desk.ledger.corrections();
      assert.deepEqual(
        [correction?.amendment.kind, correction?.author, correction?.reason],
        ["resolve", "Mara Voss", "It came out."],
      );
    });

    test("a question is kept in view until that is taken back", async () => {
      await ask();
      await page.getByRole("link", { name: "Keep it in view" }).click();
      await page.getByRole("button", { name: "Keep it in view" }).click();
      await page.waitForURL("**/posed");
      const row = page.locator(".rows li");
      assert.match(await row.innerText(), /When does Greywater Season 3 come out\?[\s\S]*April 2032[\s\S]*Mara Voss/u);
      await row.getByText("Keep it no longer").click();
      await row.getByLabel("Why").fill("It is over.");
      await row.getByRole("button", { name: "Take back" }).click();
      await page.waitForURL("**/audit?*");
      await page.goto(`${open.url}/posed`);
      assert.match(await page.locator("main").innerText(), /None yet/u);
    });

    test("a text is removed for good, with the reason", async () => {
      await ask();
      await page.locator(".quotation").first().getByRole("link", { name: "in the article" }).click();
      await page.getByRole("link", { name: "Remove its text" }).click();
      await page.getByLabel("Why").fill("Its author asked for it.");
      await page.getByRole("button", { name: "Remove it for good" }).click();
      await page.waitForURL("**/d/*");
      assert.match(await page.locator(".notice.bad").innerText(), /was removed on .*Its author asked for it/u);
      assert.equal(await page.getByRole("link", { name: "Remove its text" }).count(), 0);
      const heading = (await open.desk.ledger.headings({})).find(({ forgotten }) => forgotten !== null);
      assert.equal((await open.desk.ledger.document(heading!.id))?.document.text, "");
    });

    test("a day before the change is asked for by its form", async () => {
      await ask();
      await page.getByLabel("As of").fill("2031-05-01");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL("**as-of=2031-05-01*");
      assert.match(await page.locator(".verdict").innerText(), /Not established/u);
    });
  });
}

suite("the desk by keyboard", { skip: SKIP }, () => {
  let browser: Browser;
  let open: OpenDesk;
  before(async () => {
    [browser, open] = [await openBrowser(), await openDesk(STORY)];
  });
  after(async () => {
    await browser.close();
    await open.close();
  });

  test("the first key leads past the head, and marks explain themselves where they are", async () => {
    const page = await browser.newPage();
    const [heading] = await open.desk.ledger.headings({ outlet: "Harbor Weekly" });
    await page.goto(`${open.url}/d/${heading!.id}`);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.textContent"), "To the content");
    await page.keyboard.press("Enter");
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      if (String(await page.evaluate("document.activeElement.className")).startsWith("mark")) break;
    }
    assert.match(await page.locator(".tip").innerText(), /./u);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".tip").isVisible(), false);
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#[sft]-/u);
    await page.close();
  });
});
