/** Files and streams → bytes, never more than asked for: what is too large is refused before it fills the memory. */
import { createReadStream, readFileSync, type Stats, statSync } from "node:fs";
import { HearsayError } from "../base/error.ts";

/** Throws `input/not-found`, `input/not-readable` and `input/too-large`. */
export async function readFileBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const stats = inspect(path);
  if (stats.isDirectory()) throw new HearsayError("input/not-readable", `${path} is a folder. Name a file in it.`);
  // A pipe by name, as the shell's <(…) gives, tells its size only by being read.
  if (!stats.isFile()) return readStreamBytes(createReadStream(path), path, maxBytes);
  if (stats.size > maxBytes) throw tooLarge(path, stats.size, maxBytes);
  return attempt(path, () => readFileSync(path));
}

/** The whole of a stream. Throws `input/too-large` as soon as it is. */
export async function readStreamBytes(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(name, null, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A file as a stream, for inputs of any length. Throws `input/not-found` and `input/not-readable`. */
export function openFile(path: string): AsyncIterable<Uint8Array> {
  if (inspect(path).isDirectory()) {
    throw new HearsayError("input/not-readable", `${path} is a folder. Name a file in it.`);
  }
  return createReadStream(path, { highWaterMark: 1 << 18 });
}

function inspect(path: string): Stats {
  return attempt(path, () => statSync(path));
}

function attempt<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw new HearsayError("input/not-found", `There is no file ${path}.`, { cause });
    }
    throw new HearsayError("input/not-readable", `${path} cannot be read: ${String(code ?? cause)}.`, { cause });
  }
}

function tooLarge(name: string, size: number | null, maxBytes: number): HearsayError {
  const is = size === null ? "goes on past" : `has ${writeSize(size)}, more than`;
  return new HearsayError(
    "input/too-large",
    `${name} ${is} the limit of ${writeSize(maxBytes)} for one article. Split it, or raise the limit with --max-bytes.`,
  );
}

/** "20 MB", "1.5 kB", "12 bytes". */
function writeSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${Number(size.toFixed(1))} ${unit}`;
}
