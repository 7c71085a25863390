/** What a call says of the articles that it names: for the verbs that take files, folders and addresses. */
import { HearsayError } from "../../base/error.ts";
import { type FindOptions, isAddress } from "../../desk/find-articles.ts";
import { type Call, optionOf, refuseTogether, refuseWithAddress } from "./call.ts";

/** Throws `usage` for words that do not go together. */
export function gatherFinding(call: Call): Omit<FindOptions, "reach"> {
  const own = ["published", "outlet", "url", "format", "encoding"];
  refuseTogether(call, "jsonl", own, "each line tells its own");
  const isOne = call.words.length <= 1;
  for (const name of ["published", "url"]) {
    if (isOne || call.options[name] === undefined) continue;
    throw new HearsayError("usage", `--${name} goes with one article, not with ${call.words.length} paths.`);
  }
  refuseWithAddress(call, call.words.find(isAddress), ["url", "format", "encoding"]);
  const isStdin = call.words.length === 0 || call.words.includes("-");
  if (isStdin && process.stdin.isTTY) {
    process.stderr.write("Reading from the keyboard: paste an article and end it with Ctrl-D on a line of its own.\n");
  }
  const known = ["published", "outlet", "url"].flatMap((name) => {
    const value = optionOf(call, name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    lines: call.options["jsonl"] === true,
    maxBytes: call.settings.values.maxBytes,
    known: Object.fromEntries(known),
    format: optionOf(call, "format"),
    encoding: optionOf(call, "encoding"),
    stdin: process.stdin,
  };
}
