/** Who fills a role, and how they stand to whom a question asks about: actors and the characters they play stand for each other. */
import type { Role } from "../../model/statement.ts";
import { type Kindred, type Reach, relate } from "./relate.ts";

/** The nearest first. */
export const REACHES: readonly Reach[] = ["same", "part", "whole"];

/** Everyone in its row. */
export function entitiesOf({ entity, also = [] }: Role): string[] {
  return [...(entity === null ? [] : [entity]), ...also.map((one) => one.entity)];
}

/** An actor stands for the characters they play, and these for them. */
export function relateFaces(one: string, other: string, kindred: Kindred): Reach | null {
  const reach = relate(one, other, kindred);
  if (reach !== null) return reach;
  const through = new Set((kindred.faces.get(other) ?? []).map((face) => relate(one, face, kindred)));
  return REACHES.find((best) => through.has(best)) ?? null;
}
