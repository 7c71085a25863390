/** `names/`, `words/` and `roles/` of all packs → `Naming`. A later pack's row replaces an earlier one's. */
import { splitAtoms } from "../../base/atoms.ts";
import type { Entity, Relation } from "../../model/entity.ts";
import { type Naming, TRAIT } from "../../model/naming.ts";
import type { World } from "../../model/pack.ts";
import type { PackFiles } from "../files.ts";
import { type Row, requireCell } from "../table.ts";
import { listCell, mark, type NamingDraft, READERS } from "./naming-rows.ts";
import { createTrieDraft, finishTrie } from "./phrase-trie.ts";

type Table = { readonly path: string; readonly rows: readonly Row[] };

export function compileNaming(packs: readonly PackFiles[], world: World): Naming {
  const draft: NamingDraft = {
    trie: createTrieDraft(),
    traits: [0],
    names: new Map(),
    people: new Map(),
    works: new Map(),
    groups: new Map(),
    suffixes: new Map(),
    titles: new Map(),
    pronouns: new Map(),
    counts: new Map(),
    nationalities: new Map(),
    nicknames: new Map(),
    contexts: new Map(),
    antecedents: { features: [], somebody: [], thing: [], many: [] },
  };
  const ordinary = new Map<string, ReadonlySet<string>>();
  for (const { path, rows } of tablesOf(packs)) {
    const read = READERS[path.slice(path.indexOf("/") + 1)];
    for (const row of rows) {
      read?.(draft, row, path);
      if (path.includes("/names/")) ordinary.set(requireCell(row, "id", path), new Set(listCell(row, "ordinary")));
    }
  }
  for (const entity of world.entities.values()) addEntity(draft, entity, ordinary.get(entity.id) ?? new Set());
  const traits = Uint32Array.from({ length: draft.trie.count }, (_, node) => draft.traits[node] ?? 0);
  const trie = finishTrie(draft.trie, traits);
  return { ...draft, trie, traits, relations: relationsById(world.relations) };
}

function tablesOf(packs: readonly PackFiles[]): Table[] {
  return packs.flatMap((pack) => [...pack.tables].map(([path, rows]) => ({ path: `${pack.name}/${path}`, rows })));
}

/** Each relation under both its ends. */
function relationsById(relations: readonly Relation[]): Map<string, Relation[]> {
  const byId = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const id of [relation.subject, relation.object]) byId.set(id, [...(byId.get(id) ?? []), relation]);
  }
  return byId;
}

/** Every name an entity goes by. Only of works is a leading "The" part of the name: "the Harbor Post", but "The Defenders". */
function addEntity(draft: NamingDraft, entity: Entity, ordinary: ReadonlySet<string>): void {
  for (const name of new Set([entity.name, ...entity.aliases])) {
    addName(draft, name, entity, ordinary.has(name));
    // Pages cut "Don't" into "Do" and "n't".
    if (/n['’]t\b/iu.test(name)) addName(draft, name.replace(/(?=n['’]t\b)/iu, " "), entity, ordinary.has(name));
    if (entity.kind !== "work" && /^the /iu.test(name)) addName(draft, name.slice(4), entity, ordinary.has(name));
  }
}

function addName(draft: NamingDraft, name: string, entity: Entity, ordinary: boolean): void {
  const atoms = splitAtoms(name);
  if (atoms.length === 0) return;
  const node = mark(draft, atoms, TRAIT.name);
  const senses = draft.names.get(node) ?? [];
  const loose = entity.kind !== "work" && atoms.length > 1 && atoms[0] === "the";
  const capitals = capitalsOf(name) & (loose ? ~1 : ~0);
  const shouted = name.length < 6 && name === name.toUpperCase() && /\p{L}/u.test(name);
  // Two spellings of one entity that differ in capitals only: "MAPPA" and "Mappa".
  const index = senses.findIndex((sense) => sense.entity.id === entity.id);
  const other = index === -1 ? undefined : senses[index];
  if (other === undefined) senses.push({ entity, ordinary, capitals, shouted });
  else senses[index] = { ...other, capitals: other.capitals & capitals, shouted: other.shouted && shouted };
  draft.names.set(node, senses);
}

/** Bit `i` is set where atom `i` of the name begins with a capital: "the Wall of China" gives 0b1010. */
function capitalsOf(name: string): number {
  let bits = 0;
  let index = 0;
  for (const word of name.split(/[\s\-'’.]+/u)) {
    const atoms = splitAtoms(word).length;
    if (/^\p{P}*\p{Lu}/u.test(word) && index < 31) bits |= 1 << index;
    index += atoms;
  }
  return bits;
}
