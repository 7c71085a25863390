/**
 * Lists in pages: `limit` rows and a cursor to those that follow. A cursor names the row it stands behind, so that what is added in front
 * meanwhile neither repeats a row nor hides one; where that row is gone, its place in the list is taken.
 */
import * as z from "zod";
import { HearsayError } from "../../base/error.ts";

export type Page<Row> = {
  readonly items: readonly Row[];
  /** For the next page; null where this is the last. */
  readonly next: string | null;
};

const MOST = 200;
const USUAL = 50;

/** What a request for a page may name. */
export const paging: { readonly limit: z.ZodType<number>; readonly cursor: z.ZodType<string | undefined> } = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(USUAL)
    .meta({ description: `At most so many rows: 1 to ${MOST}.` }),
  cursor: z.string().max(400).optional().meta({ description: "`next` of the page before; without it the first page." }),
};

export function pageSchema<Row>(row: z.ZodType<Row>): z.ZodType<Page<Row>> {
  return z.strictObject({ items: z.array(row), next: z.string().nullable() });
}

/** `nameOf`: what no two rows share. Throws `usage` for a cursor that is none. */
export function cutPage<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Page<Row> {
  const start = cursor === undefined ? 0 : findStart(rows, nameOf, cursor);
  const items = rows.slice(start, start + limit);
  const last = items.at(-1);
  const isMore = last !== undefined && start + limit < rows.length;
  return { items, next: isMore ? writeCursor(nameOf(last), start + limit) : null };
}

function findStart<Row>(rows: readonly Row[], nameOf: (row: Row) => string, cursor: string): number {
  const { name, place } = readCursor(cursor);
  const index = rows.findIndex((row) => nameOf(row) === name);
  return index === -1 ? place : index + 1;
}

function writeCursor(name: string, place: number): string {
  return Buffer.from(JSON.stringify([name, place])).toString("base64url");
}

const cursorSchema = z.tuple([z.string(), z.int().min(0)]);

function readCursor(cursor: string): { readonly name: string; readonly place: number } {
  try {
    const [name, place] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { name, place };
  } catch (cause) {
    throw new HearsayError("usage", "This cursor is none of ours. Give `next` of a page as it came.", { cause });
  }
}
