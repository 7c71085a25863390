/** `hearsay entities`: whom statements name. */
import { type ListedEntity, listEntities } from "../../../desk/lists/list-entities.ts";
import { MENTION_KINDS } from "../../../model/entity.ts";
import type { Call } from "../call.ts";
import { writeTable } from "../show/blocks.ts";
import { run } from "../show/runs.ts";
import type { Screen } from "../surroundings.ts";
import { choiceOf, runList } from "./list.ts";

export async function runEntities(call: Call): Promise<number> {
  const kind = choiceOf(call, "kind", MENTION_KINDS);
  return await runList(call, async ({ ledger, filter }) => ({
    rows: await listEntities(ledger, filter, kind),
    noun: "entities",
    show: (rows: readonly ListedEntity[], screen: Screen) =>
      writeTable(
        [
          { head: "name", width: null },
          { head: "articles", width: 8, isRight: true },
          { head: "statements", width: 10, isRight: true },
          { head: "id", width: 34 },
        ],
        rows.map(({ id, name, documents, statements }) => [
          [run(name, "strong")],
          [run(String(documents))],
          [run(String(statements))],
          [run(id, "quiet")],
        ]),
        screen,
      ),
  }));
}
