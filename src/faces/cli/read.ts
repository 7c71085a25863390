/** `hearsay read`. */
import { readFileSync } from "node:fs";
import { read } from "../../desk/read.ts";
import { parsePlainText } from "../../intake/formats/plain-text.ts";
import { buildDocument } from "../../intake/received.ts";
import { loadPacks } from "../../pack/load.ts";

export async function runRead(file: string | null, options: { published?: string; json?: boolean }): Promise<void> {
  const received = parsePlainText(readFileSync(file ?? 0, "utf8"));
  const document = buildDocument({ ...received, published: options.published ?? received.published ?? null });
  process.stdout.write(`${JSON.stringify(read(document, loadPacks()), null, 2)}\n`);
}
