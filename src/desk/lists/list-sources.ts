/** The verb "sources": who publishes, and who is cited, each with how much the ledger has of them; those heard most come first. */
import type { AsOf } from "../../judge/question/gather.ts";
import { outletKey } from "../../judge/origins/outlet-key.ts";
import type { TrackRecord } from "../../judge/track/track-records.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Id } from "../../model/id.ts";
import type { Pack } from "../../model/pack.ts";
import type { Heading, Recorded } from "../../model/record.ts";
import { trackSources } from "./track-sources.ts";

export type Source = {
  /** `outlet`: has documents in the ledger; `medium`: an interview, a programme, a post that others cite; `speaker`: is cited. */
  readonly role: "outlet" | "medium" | "speaker";
  readonly name: string;
  /** Null for outlets, and for those that no name tells from others of their kind: "an aide". */
  readonly entity: Id<"Entity"> | null;
  readonly documents: number;
  readonly statements: number;
  /** First and last dateline, as precisely as it is known; null where no document has one. */
  readonly first: string | null;
  readonly last: string | null;
  /** How often it was right before, over questions that have ended; null for fewer than five. */
  readonly track: TrackRecord | null;
};

export async function listSources(
  ledger: Ledger,
  filter: Filter,
  options: AsOf,
  pack: Pack,
): Promise<readonly Source[]> {
  const tracks = await trackSources(ledger, filter, options, pack);
  const sources = groupSources(await ledger.headings(filter), await ledger.statements(filter));
  return sources.map((one) => ({ ...one, track: tracks.find(({ voice }) => voice.key === keyOf(one)) ?? null }));
}

/** As `judge/across/voice.ts` tells one voice from another. */
function keyOf({ name, entity }: Pick<Source, "name" | "entity">): string {
  return entity === null || entity.startsWith("outlet:") ? `outlet ${outletKey(name)}` : entity;
}

/** Before anybody looks who was right. */
type Untried = Omit<Source, "track">;

type Draft = Pick<Source, "role" | "name" | "entity"> & { readonly seen: Map<string, Heading>; statements: number };

export function groupSources(headings: readonly Heading[], recorded: readonly Recorded[]): readonly Untried[] {
  const drafts = new Map<string, Draft>();
  const find = (role: Source["role"], name: string, entity: Id<"Entity"> | null): Draft => {
    const key = `${role} ${entity ?? name.toLowerCase()}`;
    const draft = drafts.get(key) ?? { role, name, entity, seen: new Map<string, Heading>(), statements: 0 };
    drafts.set(key, draft);
    return draft;
  };
  for (const heading of headings) {
    if (heading.outlet !== null) find("outlet", heading.outlet, null).seen.set(heading.id, heading);
  }
  for (const { statement, document } of recorded) {
    const heard = new Set(document.outlet === null ? [] : [find("outlet", document.outlet, null)]);
    for (const { role, name, entity } of statement.chain) if (role !== "outlet") heard.add(find(role, name, entity));
    for (const draft of heard) {
      draft.seen.set(document.id, document);
      draft.statements += 1;
    }
  }
  return Array.from(drafts.values(), finish).toSorted(byVoice);
}

function finish({ seen, ...draft }: Draft): Untried {
  const days = Array.from(seen.values())
    .flatMap(({ published }) => published ?? [])
    .toSorted();
  return { ...draft, documents: seen.size, first: days[0] ?? null, last: days.at(-1) ?? null };
}

const ROLES: readonly Source["role"][] = ["outlet", "medium", "speaker"];

function byVoice(a: Untried, b: Untried): number {
  return (
    ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
    b.statements - a.statements ||
    b.documents - a.documents ||
    (a.name < b.name ? -1 : 1)
  );
}
