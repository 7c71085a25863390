/** Reads a text and prints who said what. In a checkout: `node --conditions=hearsay-source examples/read-an-article.ts`. */
import { loadPacks, read } from "hearsay";

const reading = read(
  {
    title: "Greywater Creator Leaves Season 3 Open",
    outlet: "Tidewater Screen",
    published: "2025-06-20",
    text: "“Nothing is decided,” creator Jonas Vael told The Kinescope Post on Friday. Season 2 is expected in the spring of 2026.",
  },
  loadPacks(),
);

console.log(`${reading.document.title} (${reading.document.published})`);
for (const { chain, factuality, evidence } of reading.statements) {
  const who = chain.at(-1)?.name ?? "the article";
  console.log(`${who} [${factuality.at(-1)?.value}]: ${evidence[0]?.quote}`);
}
for (const { start, end } of reading.sentences) console.log(`sentence ${start}–${end}`);
for (const { severity, message } of reading.findings) console.log(`${severity}: ${message}`);
