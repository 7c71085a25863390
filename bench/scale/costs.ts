/**
 * What one article costs, and what it takes to keep, as `measure.ts` printed it, entered by hand. Reading, writing and what is kept go with the
 * length of a text, which was 999 characters on average; unpacking and finding the article go with the page, which was 93 kB.
 */
export type Costs = {
  /** In milliseconds of one core: a page unpacked from its archive, and its article found in it. */
  readonly unpackMs: number;
  readonly findMs: number;
  /** Of a thousand characters: read; written, by who writes; written, by the server. */
  readonly readMs: number;
  readonly writeMs: number;
  readonly storeMs: number;
  readonly keptBytes: number;
};

/**
 * Over PostgreSQL 15 on the same machine, of 3,000 reports in batches of 64; an empty ledger's 8.3 MB are left out of what is kept. SQLite took
 * 3.56 ms for writing, and 3,142 bytes. The machine had two cores and up to ten times as much to do as that: on a quiet one all of it is less.
 */
export const POSTGRES: Costs = {
  unpackMs: 0.98,
  findMs: 71.05,
  readMs: 6.04,
  writeMs: 6.16,
  storeMs: 3.95,
  keptBytes: 8230,
};
