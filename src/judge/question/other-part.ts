/**
 * "She returns", in an article on the fourth season, tells nothing of the fifth: what names no scope is told of the parts that its article
 * speaks of. Where the article speaks of no numbered part, or of the one that is asked about, it may mean that one.
 */
import type { Question } from "../../model/answer.ts";
import type { Id } from "../../model/id.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";
import { entitiesOf } from "../entities/faces.ts";
import { bareName, type Kindred, partOf } from "../entities/relate.ts";
import { wordsOf } from "../evidence.ts";
import { numberedParts } from "./numbered-part.ts";

/** Whether other parts of its scope may be meant where nothing else is said: somebody "in season 5". */
export const hasNumberedScope = ({ scope, subject }: Question, kindred: Kindred): boolean =>
  scope !== null && subject !== null && scope.id.startsWith("work:") && partOf(scope.id, kindred) !== null;

/** `around`: all that the articles tell. What is left are the statements that name a scope, or whose article speaks of no other part alone. */
export function withoutOtherParts(
  { scope }: Question,
  recorded: readonly Recorded[],
  around: readonly Recorded[],
  { kindred, pack }: { readonly kindred: Kindred; readonly pack: Pack },
): readonly Recorded[] {
  const wanted = scope === null ? null : partOf(scope.id, kindred);
  if (scope === null || wanted === null) return recorded;
  const byDocument = Map.groupBy(around, ({ document }) => document.id);
  const whole = bareName(scope.id, kindred);
  const speaksOf = (id: Id<"Document">): ReadonlySet<string> =>
    new Set((byDocument.get(id) ?? []).flatMap((one) => partsIn(one, whole, { kindred, pack })));
  const parts = new Map(Array.from(byDocument.keys(), (id) => [id, speaksOf(id)]));
  return recorded.filter((one) => {
    const told = parts.get(one.document.id);
    // Episodes are no other seasons.
    const isOther = told !== undefined && !told.has(wanted) && told.values().some((part) => part[0] === wanted[0]);
    return namesWork(one) || !isOther;
  });
}

const namesWork = ({ statement: { proposition } }: Recorded): boolean =>
  Object.values(proposition?.roles ?? {}).some((role) => entitiesOf(role).some((id) => id.startsWith("work:")));

/** The numbered parts of the work that a statement or the headline over it speaks of. */
function partsIn(
  { statement, document }: Recorded,
  whole: string,
  { kindred, pack }: { readonly kindred: Kindred; readonly pack: Pack },
): string[] {
  const roles = Object.values(statement.proposition?.roles ?? {}).flatMap(entitiesOf);
  const named = roles.filter((id) => id.startsWith("work:") && bareName(id, kindred) === whole);
  const numbered = named.flatMap((id) => partOf(id, kindred) ?? []);
  const inWords = named.length === 0 ? [] : numberedParts(wordsOf(statement), pack);
  return [...numbered, ...numberedParts(document.title ?? "", pack), ...inWords];
}
