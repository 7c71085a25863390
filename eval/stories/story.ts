/** A story of `eval/stories/`: its reports as they are received, its questions with the answers of a careful reader. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { receive } from "../../src/intake/receive.ts";
import type { Received } from "../../src/intake/received.ts";
import type { Status } from "../../src/model/answer.ts";

/** Words of a report, found once in it. */
export type Words = { readonly report: string; readonly quote: string };

export type Expected = {
  readonly asOf: string;
  readonly status: Status;
  readonly acceptable: readonly Status[];
  readonly value: readonly string[] | null;
  readonly acceptableValues: readonly (readonly string[])[];
  readonly evidence: readonly Words[];
  readonly note: string;
};

export type StoryQuestion = {
  readonly id: string;
  readonly question: string;
  readonly about: "world" | "record";
  readonly tellings: readonly Words[];
  readonly answers: readonly Expected[];
};

export type Story = {
  readonly name: string;
  /** By file name. */
  readonly reports: ReadonlyMap<string, Received>;
  readonly questions: readonly StoryQuestion[];
};

const STORIES = fileURLToPath(new URL(".", import.meta.url));

/** Names of the stories a rule may be tuned on, and of those left untouched. */
export function readSplit(): { readonly tuned: readonly string[]; readonly untouched: readonly string[] } {
  return JSON.parse(readFileSync(join(STORIES, "split.json"), "utf8"));
}

/** `folder` is the name of a story, or the path of a folder that is laid out like one. */
export async function readStory(folder: string): Promise<Story> {
  const root = folder.includes("/") ? folder : join(STORIES, folder);
  const reports = new Map<string, Received>();
  for (const file of readdirSync(join(root, "reports")).toSorted()) {
    const bytes = readFileSync(join(root, "reports", file));
    reports.set(file, await receive({ bytes, name: file }));
  }
  const questions: readonly StoryQuestion[] = JSON.parse(readFileSync(join(root, "questions.json"), "utf8"));
  return { name: folder, reports, questions };
}
