/** Where a quotation comes from, on one line: "Jonas Vael in The Kinescope Post · restated by us from Tidewater Screen · 20 June 2025". */
import type { Proof } from "../../model/answer.ts";
import { writeDate } from "./write-date.ts";

export function writeSource({ speaker, medium, outlet, published, rendition, part }: Proof): string {
  const from = outlet ?? "an article without an outlet";
  const printed = { original: from, excerpt: `excerpt from ${from}`, restated: `restated by us from ${from}` };
  const said = [speaker, medium].filter((name) => name !== null).join(" in ");
  const day = published === null ? "undated" : writeDate(published);
  return [said, printed[rendition], day, part === "title" ? "headline" : ""].filter((one) => one !== "").join(" · ");
}
