/** Through whose hands a statement came: the outlet that printed it, the one it was said to, the one who said it. */
import type { Manner } from "../../model/attribution.ts";
import type { MentionKind } from "../../model/entity.ts";
import type { Authority } from "../../model/naming.ts";
import type { Link } from "../../model/statement.ts";
import type { Layers } from "../stage.ts";
import type { Stretch, TextAttribution } from "../text/attributions.ts";
import { strongestOf } from "../text/authority.ts";
import { place } from "../text/page.ts";
import { rangeOf } from "../text/token-range.ts";
import type { PageEntity } from "../text/mentions.ts";
import { nameSpeaker, type Speaker } from "./speaker.ts";

type Have = Pick<Layers, "document" | "page" | "tokens" | "syntax" | "mentions">;

type Cited = { readonly list: readonly TextAttribution[]; readonly speakers: readonly (Speaker | null)[] };

type SourceLink = Link & { readonly kind: MentionKind | null };

/**
 * From the outlet inwards. `attribution` is the innermost; those it stands in come before it. `teller` is the word for one who
 * spoke and is not cited, or -1.
 */
export function buildChain(have: Have, { list, speakers }: Cited, attribution: number, teller: number): Link[] {
  const { outlet } = have.document;
  const links: SourceLink[] = [];
  if (outlet !== null)
    links.push({
      role: "outlet",
      name: outlet,
      entity: null,
      authority: "reports",
      start: null,
      end: null,
      kind: "outlet",
    });
  const nested: number[] = [];
  for (let at = attribution; at >= 0 && nested.length < 8; at = list[at]!.parent) nested.unshift(at);
  for (const at of nested) {
    const { medium } = list[at]!;
    const speaker = speakers[at]!;
    if (medium !== null) links.push(...linksTo(have, nameSpeaker(have, medium).speaker, "medium"));
    if (speaker !== null) links.push(...linksTo(have, speaker, "speaker"));
  }
  if (teller >= 0) {
    const words = { start: have.tokens.start[teller]!, end: have.tokens.end[teller]! };
    links.push(...linksTo(have, nameSpeaker(have, words).speaker, "speaker"));
  }
  return mergeRepeated(links).map(passOn);
}

function linksTo(have: Have, { through, ...speaker }: Speaker, role: Link["role"]): SourceLink[] {
  const link = placeLink(have, speaker, role);
  return through === null ? [link] : [placeLink(have, through, "medium"), link];
}

function placeLink(
  have: Have,
  { name, entity, kind, ...span }: Omit<Speaker, "through">,
  role: Link["role"],
): SourceLink {
  const { part, start, end } = place(have.page, span.start, span.end);
  // The offsets of a link count in the text; the headline has its own, so there it has none.
  const isInText = part !== "title";
  const authority = authorityOf(have, kind, entity, span);
  return { role, name, entity, authority, kind, start: isInText ? start : null, end: isInText ? end : null };
}

/** Companies decide and outlets report; people by what they are said to be anywhere on the page. */
function authorityOf(
  { mentions: { list, entities }, tokens }: Have,
  kind: MentionKind | null,
  entity: string | null,
  words: Stretch,
): Authority | null {
  // A name that only looks like a company's may be that of a paper nobody knows: it takes a noun, "the studio", or a pack to tell.
  if (kind === "organization") return entity === null || isTold(entities.get(entity)) ? "decides" : null;
  if (kind === "outlet") return "reports";
  const same = entity === null ? [] : (entities.get(entity)?.mentions ?? []);
  if (same.length > 0) return strongestOf(same.map((index) => list[index]!.authority));
  const { firstToken, endToken } = rangeOf(tokens, words);
  const inside = list.filter(({ headToken }) => headToken >= firstToken && headToken < endToken);
  return strongestOf(inside.map(({ authority }) => authority));
}

const isTold = (entity: PageEntity | undefined): boolean => entity !== undefined && entity.type !== null;

/** One who speaks within one's own words is one link. */
function mergeRepeated(links: readonly SourceLink[]): SourceLink[] {
  return links.filter((link, index) => links[index + 1]?.name !== link.name);
}

/** An outlet that speaks for itself is the speaker; one that passes on what another said is the medium. */
function passOn({ kind, ...link }: SourceLink, index: number, links: readonly SourceLink[]): Link {
  return kind === "outlet" && link.role === "speaker" && index < links.length - 1 ? { ...link, role: "medium" } : link;
}

/** How these very words came: all in quotation marks, some, or none. */
export function mannerOf(quoted: number, words: number, attribution: TextAttribution | null): Manner {
  if (attribution === null && quoted < words) return "narrated";
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}
