/** Versions of articles with their statements, so that each can be set against the one before it. */
import type { Edition } from "../judge/edits/edition.ts";
import type { Kept, Ledger } from "../ledger/ledger.ts";
import type { Heading } from "../model/record.ts";

/**
 * Of each article at one of the addresses that has several versions, those that are known, in their order. A version whose text was
 * forgotten is left out: nothing is quoted from it.
 */
export async function fetchEditions(
  ledger: Ledger,
  urls: readonly string[],
  isKnown: (heading: Heading) => boolean,
): Promise<readonly (readonly (Edition & Kept)[])[]> {
  if (urls.length === 0) return [];
  const all = await ledger.versions(urls, 2);
  const articles = all
    .map((versions) => versions.filter(({ heading }) => heading.forgotten === null && isKnown(heading)))
    .filter((versions) => versions.length > 1);
  if (articles.length === 0) return [];
  const documents = articles.flat().map(({ document }) => document.id);
  const recorded = Map.groupBy(await ledger.statements({ documents }), ({ document }) => document.id);
  return articles.map((versions) =>
    versions.map((one) => ({
      ...one,
      statements: (recorded.get(one.document.id) ?? []).map(({ statement }) => statement),
    })),
  );
}
