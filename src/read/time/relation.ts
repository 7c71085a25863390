/**
 * What the words before a time make of it: "by the end of 2026" and "no later than March" leave the past open (EDTF
 * `../2026-12`), "since 2010" and "no earlier than March" the future (`2010/..`).
 */
import type { Candidate } from "./candidates.ts";
import { isBehind, type Scene } from "./scene.ts";

/** EDTF as the words before open it. */
export function openInterval(scene: Scene, { firstToken }: Candidate, edtf: string): string {
  const [begin, end = begin] = edtf.split("/");
  if (isBehind(scene, "until", firstToken)) return `../${end}`;
  return isBehind(scene, "since", firstToken) ? `${begin}/..` : edtf;
}
