/** `names/*.tsv`, `relations.tsv` and `facts.tsv` of all packs → the known world. A later pack's row replaces an earlier one's. */
import { HearsayError } from "../../base/error.ts";
import { type Entity, type Fact, MENTION_KINDS, type MentionKind, type Relation } from "../../model/entity.ts";
import type { World } from "../../model/pack.ts";
import type { PackFiles } from "../files.ts";
import { type Row, requireCell } from "../table.ts";

const KINDS: readonly MentionKind[] = MENTION_KINDS.filter((kind) => kind !== "other");
const RELATIONS: readonly Relation["relation"][] = ["plays", "part-of", "member-of", "makes", "carries", "works-on"];
const PROPERTIES: readonly Fact["property"][] = ["released", "ended", "episodes", "born", "died"];

export function compileWorld(packs: readonly PackFiles[]): World {
  const entities = new Map<string, Entity>();
  for (const { path, row } of rowsOf(packs, (name) => name.startsWith("names/"))) {
    const entity = buildEntity(row, path);
    entities.set(entity.id, entity);
  }
  const known = (id: string, path: string, row: Row): string => {
    if (entities.has(id)) return id;
    throw new HearsayError("pack/malformed", `${path}:${row.line} names ${id}, which no names table has.`);
  };
  const relations = rowsOf(packs, (name) => name === "relations.tsv").map(({ path, row }) => ({
    subject: known(requireCell(row, "subject", path), path, row),
    relation: requireOneOf(row, "relation", RELATIONS, path),
    object: known(requireCell(row, "object", path), path, row),
  }));
  const facts = rowsOf(packs, (name) => name === "facts.tsv").map(({ path, row }) => ({
    entity: known(requireCell(row, "entity", path), path, row),
    property: requireOneOf(row, "property", PROPERTIES, path),
    value: requireCell(row, "value", path),
  }));
  return { entities, relations, facts };
}

/** Columns: id, name, aliases (split by " | "), type, year, source. The kind is the part of the id before its colon. */
function buildEntity(row: Row, path: string): Entity {
  const id = requireCell(row, "id", path);
  const kind = KINDS.find((one) => id.startsWith(`${one}:`));
  if (kind === undefined) {
    throw new HearsayError(
      "pack/malformed",
      `${path}:${row.line}: the id ${id} must begin with one of ${KINDS.join(", ")}.`,
    );
  }
  return {
    id,
    kind,
    name: requireCell(row, "name", path),
    aliases: (row.cells["aliases"] ?? "")
      .split("|")
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    type: row.cells["type"] || null,
    year: row.cells["year"] ? Number(row.cells["year"]) : null,
  };
}

function requireOneOf<Word extends string>(row: Row, column: string, words: readonly Word[], path: string): Word {
  const cell = requireCell(row, column, path);
  const word = words.find((one) => one === cell);
  if (word !== undefined) return word;
  throw new HearsayError(
    "pack/malformed",
    `${path}:${row.line}: ${column} "${cell}" must be one of ${words.join(", ")}.`,
  );
}

/** All rows of the tables whose path within their pack passes the test, in the order of the packs. */
function rowsOf(packs: readonly PackFiles[], passes: (path: string) => boolean): { path: string; row: Row }[] {
  return packs.flatMap((pack) =>
    [...pack.tables]
      .filter(([path]) => passes(path))
      .flatMap(([path, rows]) => rows.map((row) => ({ path: `${pack.name}/${path}`, row }))),
  );
}
