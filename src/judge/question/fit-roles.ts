/** Whom a question names besides its subject and scope, "as Nightjar", beside those that a statement names. */
import type { Question } from "../../model/answer.ts";
import type { Bearing } from "../../model/question-kind.ts";
import type { Role } from "../../model/statement.ts";
import { entitiesOf, relateFaces } from "../entities/faces.ts";
import type { Kindred } from "../entities/relate.ts";

/** `told`: what fills the role that the question names is the same; `untold`: nothing known does. */
export type Fit = "told" | "untold" | "other";

/** How a statement's roles stand to those that a question names beside its subject and scope: "as Nightjar". */
export function fitRoles(
  { roles: asked }: Question,
  bearing: Bearing,
  roles: { readonly [role: string]: Role },
  kindred: Kindred,
): Fit | null {
  const wanted = Object.entries(asked).filter(([role]) => role !== bearing.value && !isTaken(role, bearing));
  if (wanted.length === 0) return null;
  const fits = new Set(
    wanted.map(([name, { id }]): Fit => {
      const entities = roles[name] === undefined ? [] : entitiesOf(roles[name]);
      if (entities.length === 0) return "untold";
      return entities.some((one) => relateFaces(id, one, kindred) !== null) ? "told" : "other";
    }),
  );
  if (fits.has("other")) return "other";
  return fits.has("told") ? "told" : "untold";
}

/** A role that holds what the question is about in any case: the scope of "in Ember Vale". */
const isTaken = (role: string, { scope }: Bearing): boolean => scope.includes(role);
