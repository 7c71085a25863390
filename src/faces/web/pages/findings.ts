/** What does not add up, in the newest articles first. */
import { html } from "hono/html";
import { listFindings } from "../../../desk/lists/list-findings.ts";
import { narrow } from "../../../desk/lists/narrow.ts";
import { READING_CHECKS } from "../../../judge/checks.ts";
import { showFilters, type Wanted, wantedOf } from "../parts/filters.ts";
import { showFinding } from "../parts/finding.ts";
import { layOut } from "../parts/layout.ts";
import { cutPage, showPager } from "../parts/pager.ts";
import { EDIT_CODE } from "../../../judge/edits/check-edit.ts";
import type { Page, Site } from "../site.ts";

const SIZE = 40;
const NEWEST = 5000;
const SEVERITIES: readonly string[] = ["conflict", "doubt", "note"];

export function openFindings(site: Site): Page {
  const { desk, hold } = site;
  const { ledger, pack } = desk;
  const list = hold(async (wanted: Wanted) => {
    const { code = null, severity = null } = wanted;
    const found = await listFindings(ledger, { newest: NEWEST, ...(await narrow(ledger, wanted, pack)) }, code, pack);
    return severity === null ? found : found.filter(({ finding }) => finding.severity === severity);
  });
  return async (c) => {
    const wanted = wantedOf(c, ["code", "severity"]);
    const all = await list(wanted);
    const paged = cutPage(all, c.req.query("page"), SIZE);
    const codes = [...READING_CHECKS.map((check) => check.code), EDIT_CODE];
    const body = html`<h1>What does not add up</h1>
<p class="lead">Within single articles, and between the versions of one. What lies between several stands beside the question that it is about.</p>
${showFilters(
  "/findings",
  wanted,
  ["about", "outlet", "since"],
  [
    { name: "code", label: "Check", words: codes },
    { name: "severity", label: "How grave", words: SEVERITIES },
  ],
)}
${paged.rows.length === 0 ? html`<p class="quiet">Nothing of this sort.</p>` : html`<div class="findings">${paged.rows.map(({ finding, document }) => showFinding(finding, document))}</div>`}
${showPager(paged, "/findings", wanted)}`;
    return c.html(layOut(site, { title: "Findings", body, place: "/findings" }));
  };
}
