/** Who publishes and who is cited: how much there is of them, who was right before, who has it from whom. */
import { html } from "hono/html";
import { type Following, listFollowers } from "../../../desk/lists/list-followers.ts";
import { listSources, type Source } from "../../../desk/lists/list-sources.ts";
import { drawCalibration, poolBins } from "../charts/calibration-chart.ts";
import { shortDay } from "../parts/day.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import type { Html, Page, Site } from "../site.ts";

/** What is shown rests on so many of the newest articles. */
const NEWEST = 2000;
const SHOWN = 40;
const UNNAMED_SHOWN = 12;

const HEADINGS: readonly (readonly [role: Source["role"], heading: string])[] = [
  ["outlet", "Who publishes"],
  ["medium", "Whom others have it from"],
  ["speaker", "Who is cited"],
];

export function openSources(site: Site): Page {
  const { desk, hold } = site;
  const { ledger, pack } = desk;
  const show = hold(async (asOf: string) => {
    const sources = await listSources(ledger, { newest: NEWEST }, { asOf, by: "reported" }, pack);
    return await showSources(sources, await listFollowers(ledger, { newest: NEWEST }));
  });
  return async (c) => {
    const body = await show(desk.now().slice(0, 10));
    return c.html(layOut(site, { title: "Sources", body, place: "/sources" }));
  };
}

async function showSources(sources: readonly Source[], followers: readonly Following[]): Promise<Awaited<Html>> {
  const tracks = new Map(sources.flatMap(({ track }) => (track === null ? [] : [[track.voice.key, track]])));
  const calibration = await drawCalibration(poolBins([...tracks.values()]));
  return await html`<h1>Sources</h1>
<section aria-labelledby="right"><h2 id="right">Who was right before</h2>
${tracks.size === 0 ? html`<p class="quiet">Nobody has spoken on five questions that have ended: below that nothing is shown.</p>` : html`<p>Over questions that have ended, by what each said before the end. Hit rates with the interval of 95%.</p>`}${calibration}</section>
${HEADINGS.map(([role, heading]) => {
  const [named, unnamed] = split(sources.filter((one) => one.role === role));
  return [showTable(role, heading, named), showUnnamed(unnamed)];
})}
<section aria-labelledby="from"><h2 id="from">Who has it from whom</h2>${followers.length === 0 ? html`<p class="quiet">No article copies, rewrites or credits another outlet’s.</p>` : html`<div class="scroll" tabindex="0" role="group" aria-label="Who has it from whom, as a table"><table><thead><tr><th scope="col">Outlet</th><th scope="col">has it from</th><th scope="col" class="number">copies</th><th scope="col" class="number">rewrites</th><th scope="col" class="number">credits</th></tr></thead><tbody>${followers.slice(0, SHOWN).map((one) => html`<tr><th scope="row">${one.outlet}</th><td>${one.follows}</td><td class="number">${one.copies || ""}</td><td class="number">${one.rewrites || ""}</td><td class="number">${one.credits || ""}</td></tr>`)}</tbody></table></div>`}</section>`;
}

/** "Fans" and "an executive producer" are many people, each time others: no row of a table tells anything of them. */
function split(sources: readonly Source[]): readonly [named: readonly Source[], unnamed: readonly Source[]] {
  return [sources.filter(isNamed), sources.filter((one) => !isNamed(one))];
}

const isNamed = ({ role, entity }: Source): boolean => role !== "speaker" || entity !== null;

function showUnnamed(sources: readonly Source[]): Html | string {
  if (sources.length === 0) return "";
  const statements = sources.reduce((sum, one) => sum + one.statements, 0);
  const left = sources.length - UNNAMED_SHOWN;
  const names = sources.slice(0, UNNAMED_SHOWN).map(({ name }) => name);
  return html`<p class="quiet">${statements} ${statements === 1 ? "statement is" : "statements are"} of people without a name: ${names.join(", ")}${left > 0 ? ` and ${left} others` : ""}.</p>`;
}

function showTable(role: string, heading: string, sources: readonly Source[]): Html | string {
  if (sources.length === 0) return "";
  const isTried = sources.some(({ track }) => track !== null);
  const left = sources.length - SHOWN;
  return html`<section aria-labelledby="${role}"><h2 id="${role}">${heading}</h2><div class="scroll" tabindex="0" role="group" aria-label="${heading}, as a table"><table>
<thead><tr><th scope="col">Name</th><th scope="col" class="number">Articles</th><th scope="col" class="number">Statements</th><th scope="col" class="when-from">From</th><th scope="col">To</th>${isTried ? html`<th scope="col">Right before</th>` : ""}</tr></thead>
<tbody>${sources.slice(0, SHOWN).map((one) => html`<tr><th scope="row">${linkOf(one)}</th><td class="number">${one.documents}</td><td class="number">${one.statements}</td><td class="when-from">${one.first === null ? "" : shortDay(one.first)}</td><td>${one.last === null ? "" : shortDay(one.last)}</td>${isTried ? html`<td>${one.track === null ? "" : writeTrack(one.track)}</td>` : ""}</tr>`)}</tbody></table></div>${left > 0 ? html`<p class="quiet">${left} with less are left out.</p>` : ""}</section>`;
}

function linkOf({ role, name, entity }: Source): Html {
  if (role === "outlet") return html`<a href="${here("/articles", null, { outlet: name })}">${name}</a>`;
  return entity === null ? html`${name}` : html`<a href="${here("/e", entity)}">${name}</a>`;
}

function writeTrack({ n, hits, brier }: NonNullable<Source["track"]>): string {
  const score = `Brier ${brier.toFixed(2)}, n ${n}`;
  if (hits === null) return score;
  return `${hits.hits} of ${hits.of} (${Math.round(100 * hits.low)}–${Math.round(100 * hits.high)}%), ${score}`;
}
