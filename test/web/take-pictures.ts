/**
 * The pictures of the README, taken anew: `npm run pictures`. A ledger of the reports that ship with Hearsay, served on a free port, and two
 * of its pages as a browser shows them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { receive } from "../../src/intake/receive.ts";
import { DEFAULT_PACKS } from "../../src/pack/load.ts";
import { ROOT } from "../sources.ts";
import { openBrowser, SKIP } from "./browser.ts";
import { openDesk } from "./open-desk.ts";

const PICTURES: readonly (readonly [
  name: string,
  path: (article: string) => string,
  colorScheme: "light" | "dark",
  height: number,
])[] = [
  ["question", () => "/ask?q=When+does+Daredevil%3A+Born+Again+Season+2+premiere%3F&as-of=2025-10-20", "light", 1080],
  ["article", (article) => `/d/${article}`, "dark", 860],
];

if (SKIP !== false) throw new Error(SKIP);
const REPORTS = join(ROOT, "samples/defenders/reports");
const articles = readdirSync(REPORTS).map((name) => receive({ bytes: readFileSync(join(REPORTS, name)), name }));
const open = await openDesk(await Promise.all(articles), { packs: DEFAULT_PACKS });
const [article] = await open.desk.ledger.headings({ since: "2025-05-02", until: "2025-05-02" });
const browser = await openBrowser();
for (const [name, path, colorScheme, height] of PICTURES) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1180, height } });
  await page.goto(open.url + path(article!.id));
  await page.screenshot({ path: join(ROOT, `docs/pictures/${name}.png`) });
}
await browser.close();
await open.close();
