/** What came nearest to a question that nothing answers: other questions on whatever it names, which the ledger has something on. */
import type { AsOf } from "../../judge/question/gather.ts";
import { glance } from "../../judge/answer.ts";
import type { Kindred } from "../../judge/entities/relate.ts";
import { type ListedQuestion, listQuestions } from "../../judge/question/list-questions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Answer } from "../../model/answer.ts";
import type { Id } from "../../model/id.ts";
import type { Pack } from "../../model/pack.ts";
import { knownBy } from "./fetch-recorded.ts";

/** So many are named, of so many; and so many statements are looked at. */
const MOST = 3;
const LOOKED_AT = 12;
const STATEMENTS = 400;

type Context = { readonly kindred: Kindred; readonly pack: Pack };

/** Those that are answered first; then those of the kind that was asked, and those on what was asked about. */
export async function nearest(
  ledger: Ledger,
  { about, kind }: { readonly about: readonly Id<"Entity">[]; readonly kind: string },
  options: AsOf,
  context: Context,
): Promise<Answer["others"]> {
  if (about.length === 0) return [];
  const around = [...about, ...membersOf(about, context.pack)];
  const recorded = await ledger.statements({ about: around, limit: STATEMENTS, ...knownBy(options) });
  const slice = { recorded, origins: [], texts: new Map<string, string>() };
  const isOther = ({ question }: ListedQuestion): number => Number(question.kind !== kind);
  const placeOf = ({ question: { subject } }: ListedQuestion): number => around.indexOf(subject?.id ?? "") >>> 0;
  return listQuestions(recorded, [], context.pack)
    .toSorted((a, b) => isOther(a) - isOther(b) || placeOf(a) - placeOf(b))
    .slice(0, LOOKED_AT)
    .map(({ question, words }) => ({
      question,
      words,
      status: glance(question, slice, options, context).status,
    }))
    .toSorted((a, b) => Number(a.status === "open") - Number(b.status === "open"))
    .slice(0, MOST);
}

/** Who belongs to a team that is asked about: one of them may be known to come back where the team is not. */
function membersOf(about: readonly Id<"Entity">[], { world }: Pack): Id<"Entity">[] {
  const teams = new Set(about);
  return world.relations.flatMap(({ subject, relation, object }) =>
    relation === "member-of" && teams.has(object) ? [subject] : [],
  );
}
