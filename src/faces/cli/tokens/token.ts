/** `hearsay token`: lets programs and people in over the network, lists who may come, shuts them out again. */
import { HearsayError } from "../../../base/error.ts";
import { suggest } from "../../../base/suggest.ts";
import { lastDay } from "../../../desk/days.ts";
import { publicOf } from "../../../desk/schemas/token.ts";
import { makeToken } from "../../../desk/tokens/make-token.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import { SCOPES, type Scope } from "../../../model/token.ts";
import { now } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";
import { joinBlocks, writeLines, writeTable } from "../show/blocks.ts";
import { visible } from "../show/cells.ts";
import { run } from "../show/runs.ts";
import { writeShortDate } from "../../../desk/words/dates.ts";
import { screenOf, writeOut } from "../surroundings.ts";
import { withLedger } from "../with-ledger.ts";

const DOINGS: Readonly<Record<string, (call: Call, ledger: Ledger, what: string) => Promise<void>>> = {
  make: makeOne,
  list: listAll,
  revoke: revokeOne,
};

export async function runToken(call: Call): Promise<number> {
  const [doing = "", ...rest] = call.words;
  const work = DOINGS[doing];
  if (work === undefined) {
    const names = Object.keys(DOINGS);
    throw new HearsayError("usage", `A token can be: ${names.join(", ")}; not "${doing}".${suggest(doing, names)}`);
  }
  // Whoever sets up a desk makes its token before the first article.
  await withLedger(call, { create: doing === "make" }, (ledger) => work(call, ledger, rest.join(" ").trim()));
  return 0;
}

async function makeOne(call: Call, ledger: Ledger, label: string): Promise<void> {
  if (label === "") throw new HearsayError("usage", 'Say what it is for: hearsay token make "the wiki\'s bot".');
  const until = optionOf(call, "until");
  const expiresAt = until === null ? null : `${lastDay(until, "--until")}T23:59:59.999Z`;
  const { token, words } = makeToken({ label, scopes: scopesOf(call), expiresAt }, now());
  await ledger.grant(token);
  if (call.options["json"] === true) return await writeOut(`${JSON.stringify({ ...publicOf(token), words })}\n`);
  const { scopes } = token;
  await writeOut(`${words}\n`);
  process.stderr.write(`It may ${scopes.join(", ")}. Keep it now: it is not shown again and cannot be found out.\n`);
}

/** Throws `usage` for a scope that is none. */
function scopesOf(call: Call): readonly Scope[] {
  const written = (optionOf(call, "scopes") ?? "read").split(",").map((scope) => scope.trim().toLowerCase());
  return written.map((one) => {
    const scope = SCOPES.find((known) => known === one);
    if (scope !== undefined) return scope;
    throw new HearsayError("usage", `--scopes takes ${SCOPES.join(", ")}, not "${one}".${suggest(one, SCOPES)}`);
  });
}

async function listAll(call: Call, ledger: Ledger): Promise<void> {
  const tokens = await ledger.tokens();
  if (call.options["json"] === true) return await writeOut(`${JSON.stringify(tokens.map(publicOf), null, 2)}\n`);
  const screen = screenOf(call.settings.values);
  if (tokens.length === 0) {
    return await writeOut(joinBlocks([writeLines([run("The ledger has no tokens.", "quiet")], screen)]));
  }
  const columns = [
    { head: "token", width: 12 },
    { head: "for", width: null },
    { head: "may", width: 26 },
    { head: "made", width: 11 },
    { head: "until", width: 11 },
  ];
  const rows = tokens.map(({ id, label, scopes, madeAt, expiresAt }) => [
    [run(id, "quiet")],
    [run(visible(label), "strong")],
    [run(scopes.join(", "))],
    [run(writeShortDate(madeAt))],
    [expiresAt === null ? run("no end", "quiet") : run(writeShortDate(expiresAt))],
  ]);
  await writeOut(joinBlocks([writeTable(columns, rows, screen)]));
}

async function revokeOne(call: Call, ledger: Ledger, id: string): Promise<void> {
  if (!(await ledger.revoke(id))) {
    throw new HearsayError(
      "token/unknown",
      `There is no token "${id}". \`hearsay token list\` lists those that are good.`,
    );
  }
  await writeOut(call.options["json"] === true ? `${JSON.stringify({ revoked: id })}\n` : `Revoked: ${id}.\n`);
}
