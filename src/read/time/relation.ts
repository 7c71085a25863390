/**
 * What the words around a time make of it: "by the end of 2026" and "no later than March" leave the past open (EDTF
 * `../2026-12`), "since 2010", "no earlier than March", "2027 or later" and "2027 at the earliest" the future (`2010/..`).
 */
import type { Candidate } from "./candidates.ts";
import { isBehind, isFollowed, type Scene } from "./scene.ts";

/** EDTF as the words around open it. */
export function openInterval(scene: Scene, { firstToken, endToken, features }: Candidate, edtf: string): string {
  const [begin, end = begin] = edtf.split("/");
  if (isBehind(scene, "until", firstToken)) return `../${end}`;
  // "more than two years ago" lies further back, "at least two years away" further on.
  const isOpen = features.open === 1 && (features.shift ?? 1) > 0;
  return isOpen || isBehind(scene, "since", firstToken) || isFollowed(scene, "onward", endToken) ? `${begin}/..` : edtf;
}
