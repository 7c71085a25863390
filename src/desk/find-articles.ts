/**
 * Paths → the articles behind them: addresses, files, folders with all that lies in them in the order of names, lines of JSON, web archives.
 *
 * Nothing is read before it is asked for. In a folder, files count by their endings, and what begins with a dot is passed over.
 */
import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { HearsayError } from "../base/error.ts";
import type { Contents } from "../intake/contents.ts";
import { openFile, readFileBytes, readStreamBytes } from "../intake/file.ts";
import { receiveAll } from "../intake/receive.ts";
import type { Received } from "../intake/received.ts";
import { isArchiveName, readArchive } from "../intake/warc/read-archive.ts";
import { sniffArchive } from "../intake/warc/sniff-archive.ts";
import type { Item } from "./add.ts";
import { parseArticleLines } from "./article-lines.ts";
import { articlesOf, fetchArticles, onlyArticle } from "./fetching/fetch-articles.ts";
import type { Reach } from "./fetching/reach.ts";
import { asError } from "./json-lines.ts";
import { timed } from "./observe/tell.ts";

/** Where an article comes from. */
export type Source = {
  /** A file or address, as it was given, or found in a folder, feed or list that was; null for standard input. */
  readonly path: string | null;
  /** Its line, where it is one of lines of JSON, from 1; and the id that the line names. */
  readonly line: number | null;
  readonly id: string | number | null;
  /** Where its record begins, in bytes, and the address it was fetched from, for what comes out of a web archive. */
  readonly record?: { readonly offset: number; readonly target: string | null };
};

export type FindOptions = {
  /** Whether all that is named holds lines of JSON; else a file's ending tells. */
  readonly lines: boolean;
  readonly maxBytes: number;
  /** What the caller knows of the articles; it wins over what they tell. Lines of JSON tell their own. */
  readonly known: Partial<Received>;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Called once something is to be fetched, which costs to begin with. */
  readonly reach: () => Promise<Reach>;
};

const LINES: ReadonlySet<string> = new Set([".jsonl", ".ndjson"]);
const ARTICLES: ReadonlySet<string> = new Set([".md", ".markdown", ".txt", ".html", ".htm"]);

/** Without paths, and for "-", standard input. */
export async function* findArticles(paths: readonly string[], options: FindOptions): AsyncGenerator<Item<Source>> {
  const named = paths.length === 0 ? ["-"] : paths;
  for (const [at, path] of named.entries()) {
    if (path === "-") yield* openSource(null, options);
    else if (isAddress(path)) {
      // Those that follow each other are asked together.
      if (at > 0 && isAddress(named[at - 1]!)) continue;
      const end = named.findIndex((other, index) => index > at && !isAddress(other));
      const addresses = named.slice(at, end === -1 ? named.length : end);
      yield* fetchArticles(addresses, options.known, await options.reach());
    } else if (isFolder(path)) yield* openFolder(path, options);
    else yield* openSource(path, options);
  }
}

export const isAddress = (path: string): boolean => /^[a-z][a-z\d+.-]{1,20}:\/\//iu.test(path);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

async function* openFolder(folder: string, options: FindOptions): AsyncGenerator<Item<Source>> {
  let found = 0;
  try {
    for (const path of walk(folder)) {
      found += 1;
      yield* openSource(path, options);
    }
    if (found === 0)
      throw new HearsayError("input/no-article", `${folder} holds no article: no ${listEndings()} file.`);
  } catch (cause) {
    yield fail({ path: folder, line: null, id: null }, cause);
  }
}

function listEndings(): string {
  return [...ARTICLES, ...LINES, ".warc", ".warc.gz"].join(", ").replace(/, (?=[^,]+$)/u, " or ");
}

/** Files in the order of names, a folder's own where its name stands. Links to folders are not followed: they may lead in a circle. */
function* walk(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    const ending = extname(entry.name).toLowerCase();
    if (entry.isDirectory()) yield* walk(path);
    else if ((ARTICLES.has(ending) || LINES.has(ending) || isArchiveName(path)) && !isFolder(path)) yield path;
  }
}

async function* openSource(path: string | null, options: FindOptions): AsyncGenerator<Item<Source>> {
  const isLines = options.lines || (path !== null && LINES.has(extname(path).toLowerCase()));
  if (isLines) {
    yield* openLines(path, options);
    return;
  }
  const name: Source = { path, line: null, id: null };
  try {
    const { isArchive, stream } =
      path === null ? await sniffArchive(options.stdin) : { isArchive: isArchiveName(path), stream: options.stdin };
    if (isArchive) {
      yield* openArchive(path, { ...options, stdin: stream });
      return;
    }
    const contents = await openContents(path, { ...options, stdin: stream });
    const article = onlyArticle(contents);
    if (article !== null) yield { name, article: { ...article, ...options.known }, error: null };
    else yield* articlesOf(contents, path ?? STDIN, options.known, await options.reach());
  } catch (cause) {
    yield fail(name, cause);
  }
}

async function* openArchive(
  path: string | null,
  { maxBytes, known, stdin }: FindOptions,
): AsyncGenerator<Item<Source>> {
  const name = path ?? STDIN;
  if (known.url !== undefined || known.published !== undefined)
    throw new HearsayError("usage", `--published and --url go with one article, not with ${name}, which holds many.`);
  const stream = path === null ? stdin : openFile(path);
  for await (const { offset, target, article, error } of readArchive(stream, { name, maxBytes })) {
    const source: Source = { path, line: null, id: null, record: { offset, target } };
    yield error === null ? { name: source, article: { ...article, ...known }, error } : fail(source, error);
  }
}

async function* openLines(path: string | null, { maxBytes, stdin }: FindOptions): AsyncGenerator<Item<Source>> {
  try {
    for await (const line of parseArticleLines(path === null ? stdin : openFile(path), maxBytes)) {
      const name = { path, line: line.number, id: line.id };
      yield line.error === null ? { name, article: line.value, error: null } : fail(name, line.error);
    }
  } catch (cause) {
    yield fail({ path, line: null, id: null }, cause);
  }
}

const STDIN = "standard input";

async function openContents(path: string | null, options: FindOptions): Promise<Contents> {
  const { maxBytes, format, encoding, stdin } = options;
  const name = path ?? STDIN;
  const bytes = path === null ? await readStreamBytes(stdin, name, maxBytes) : await readFileBytes(path, maxBytes);
  return await timed("extract", () => receiveAll({ bytes, name, format, encoding }));
}

function fail(name: Source, cause: unknown): Item<Source> {
  return { name, article: null, error: asError(cause) };
}
