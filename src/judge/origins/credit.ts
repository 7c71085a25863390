/** Whom a document names as the outlet it has its words from, and how that is taken from the chains of its statements. */
import type { Id } from "../../model/id.ts";
import type { Heading, Recorded } from "../../model/record.ts";
import type { Link } from "../../model/statement.ts";
import { outletKey } from "./outlet-key.ts";

/** An outlet that a statement came through, by the name it is given there. */
export type Credit = { readonly name: string; readonly statement: Id<"Statement"> };

/** A document of a slice, with what those of its statements credit that are in the slice. */
export type Credited = { readonly heading: Heading; readonly credits: readonly Credit[] };

/**
 * The documents of a slice, in the order of their first statements, with what they credit: links of a chain that are outlets, or have the name of
 * an outlet of the slice whatever the reader took it for. The first link, from the document's own fields, credits nobody; but an outlet that
 * its own words name ("told Harbor Weekly", in Harbor Weekly) does credit itself: that tells its own interview from a relay.
 */
export function findCredits(slice: readonly Recorded[]): Credited[] {
  const outlets = new Set(slice.map(({ document }) => outletKey(document.outlet ?? "")));
  const isOutlet = ({ name, entity, start }: Link): boolean =>
    start !== null && ((entity !== null && entity.startsWith("outlet:")) || outlets.has(outletKey(name)));
  return [...Map.groupBy(slice, ({ document }) => document.id).values()].map((recorded) => ({
    heading: recorded[0]!.document,
    credits: recorded.flatMap(({ statement: { id, chain } }) =>
      chain.filter(isOutlet).map(({ name }) => ({ name, statement: id })),
    ),
  }));
}
