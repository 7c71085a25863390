/** Reads a file as the command does: any format, its metadata, errors that say what to do. */
import { readFileSync } from "node:fs";
import { HearsayError, loadPacks, read, receive } from "hearsay";

const file = process.argv[2] ?? "samples/greywater.md";
try {
  const article = await receive({ bytes: readFileSync(file), name: file });
  const { document, sentences } = read(article, loadPacks());
  console.log(`${document.title} · ${document.outlet} · ${document.published}: ${sentences.length} sentences`);
} catch (error) {
  if (!(error instanceof HearsayError)) throw error;
  console.error(`${error.message} [${error.code}]`);
  process.exitCode = 1;
}
