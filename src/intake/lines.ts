/**
 * A stream of bytes → its lines, one at a time, as the reader asks for them. The memory used is one line and one chunk,
 * however long the stream: a line over the limit is skipped to its end, not kept.
 *
 * Lines end in "\n"; the "\r" before it stays, since JSON ignores it. A line break at the very end opens no further line.
 */

/** The bytes of a line; null for one that is longer than the limit. */
export type Line = { readonly number: number; readonly bytes: Uint8Array | null };

const LINE_FEED = 10;

export async function* readLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let size = 0;
  const finish = (): Line => {
    const line = { number, bytes: size > maxBytes ? null : Buffer.concat(pieces) };
    number += 1;
    pieces = [];
    size = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > maxBytes) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}
