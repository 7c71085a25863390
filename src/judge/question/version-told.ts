/**
 * "The Orbit Station version is due in May": what is told of a version for one machine tells that the work comes to that, and when. A reader
 * calls such a version after the work and the machine, which its id tells apart again.
 */
import type { Named, Question } from "../../model/answer.ts";
import type { Id } from "../../model/id.ts";
import type { Role } from "../../model/statement.ts";
import { entitiesOf } from "../entities/faces.ts";

/** Whether one of the roles holds a version of what is asked about, for the machine that is asked about. */
export function tellsOfVersion(
  { subject, scope }: Pick<Question, "subject" | "scope">,
  fillers: readonly string[],
  roles: { readonly [role: string]: Role },
): boolean {
  if (subject === null || scope === null) return false;
  return fillers.some(
    (name) => roles[name] !== undefined && entitiesOf(roles[name]).some((id) => isVersion(id, subject, scope)),
  );
}

/** "Xbox" asks for "Xbox One", too, but "Orbit Station" for no "Orbit Station 2". */
export function isVersion(id: Id<"Entity">, subject: Named, scope: Named): boolean {
  if (!id.startsWith(`${subject.id}-`) || !id.endsWith(VERSION)) return false;
  const machine = id.slice(subject.id.length + 1, -VERSION.length);
  const asked = scope.id.slice(scope.id.indexOf(":") + 1);
  return machine === asked || (machine.startsWith(`${asked}-`) && !/^\d/u.test(machine.slice(asked.length + 1)));
}

const VERSION = "-version";
