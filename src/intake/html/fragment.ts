/** A piece of HTML, as feeds carry it → its words, paragraphs parted by an empty line. */
import { parsePage } from "./page.ts";
import { writeParagraphs } from "./paragraphs.ts";

export function writeFragment(html: string): string {
  const page = parsePage(html);
  return writeParagraphs(page.body ?? page)
    .map(({ text }) => text)
    .join("\n\n");
}
