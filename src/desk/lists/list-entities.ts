/** The verb "entities": whom statements speak of or are told by, the most named first. */
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { MentionKind } from "../../model/entity.ts";
import type { Id } from "../../model/id.ts";
import type { Recorded } from "../../model/record.ts";

export type ListedEntity = {
  readonly id: Id<"Entity">;
  readonly kind: MentionKind;
  readonly name: string;
  /** In how many of the documents, and in how many of their statements, as a role or in the chain. */
  readonly documents: number;
  readonly statements: number;
};

type Count = { readonly documents: Set<string>; statements: number };

/** `kind`: only people, only works and so on; null for all. */
export async function listEntities(
  ledger: Ledger,
  filter: Filter,
  kind: string | null,
): Promise<readonly ListedEntity[]> {
  const counts = countEntities(await ledger.statements(filter));
  const known = await ledger.entities([...counts.keys()]);
  return known
    .filter((one) => kind === null || one.kind === kind)
    .map(({ id, kind: own, name }): ListedEntity => {
      const { documents, statements } = counts.get(id)!;
      return { id, kind: own, name, documents: documents.size, statements };
    })
    .toSorted((a, b) => b.documents - a.documents || b.statements - a.statements || (a.id < b.id ? -1 : 1));
}

function countEntities(recorded: readonly Recorded[]): Map<Id<"Entity">, Count> {
  const counts = new Map<Id<"Entity">, Count>();
  for (const { statement, document } of recorded) {
    const roles = Object.values(statement.proposition?.roles ?? {});
    const ids = new Set([...roles, ...statement.chain].flatMap(({ entity }) => entity ?? []));
    for (const id of ids) {
      const count = counts.get(id) ?? { documents: new Set(), statements: 0 };
      count.documents.add(document.id);
      count.statements += 1;
      counts.set(id, count);
    }
  }
  return counts;
}
