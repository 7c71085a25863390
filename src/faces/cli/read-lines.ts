/** `hearsay read --jsonl`: articles as lines of JSON in, readings as lines of JSON out, while they come. */
import { HearsayError } from "../../base/error.ts";
import { readArticleLines } from "../../desk/read-lines.ts";
import { openFile } from "../../intake/file.ts";
import { loadPacks } from "../../pack/load.ts";
import type { Call } from "./call.ts";
import { startProgress } from "./progress.ts";
import { writeOut } from "./surroundings.ts";

/** 0, or 1 where a line could not be read. */
export async function runReadLines({ words, settings }: Call): Promise<number> {
  const { packs, model, maxBytes } = settings.values;
  const [file = "-"] = words;
  const input = file === "-" ? process.stdin : openFile(file);
  const progress = startProgress();
  let failed = 0;
  let count = 0;
  for await (const answer of readArticleLines(input, loadPacks(packs, { models: model }), maxBytes)) {
    await writeOut(`${answer.json}\n`);
    if (answer.error !== null) {
      failed += 1;
      if (!(answer.error instanceof HearsayError)) progress.say(`hearsay: [internal] ${answer.error.stack}`);
    }
    count += 1;
    progress.advance();
  }
  progress.finish();
  if (failed > 0) progress.say(`hearsay: ${failed} of ${count} lines could not be read; each says why.`);
  return failed === 0 ? 0 : 1;
}
