/**
 * A stream of bytes, seen through a window that opens as far as is asked and no further: what was taken is forgotten. The memory
 * used is what was asked for and one chunk.
 */

export type ByteWindow = {
  /** Where in the stream the window begins. */
  readonly offset: () => number;
  /** What is in it. Its bytes stay as they are until the next `fill`. */
  readonly bytes: () => Uint8Array;
  /** Opens it until it holds so many bytes; false where the stream ends before. */
  readonly fill: (least: number) => Promise<boolean>;
  /** Moves its beginning. Never past what is in it. */
  readonly drop: (count: number) => void;
};

export function openWindow(stream: AsyncIterable<Uint8Array>): ByteWindow {
  const chunks = stream[Symbol.asyncIterator]();
  let room = new Uint8Array(1 << 16);
  let start = 0;
  let end = 0;
  let offset = 0;
  let isOver = false;
  const append = (chunk: Uint8Array): void => {
    if (end + chunk.length > room.length) {
      const size = end - start + chunk.length;
      // Twice what is held, so that moving costs no more than reading did.
      const moved = size * 2 > room.length ? new Uint8Array(size * 2) : room;
      moved.set(room.subarray(start, end));
      room = moved;
      end -= start;
      start = 0;
    }
    room.set(chunk, end);
    end += chunk.length;
  };
  return {
    offset: () => offset,
    bytes: () => room.subarray(start, end),
    fill: async (least) => {
      for (let missing = least - (end - start); missing > 0 && !isOver; ) {
        const next = await chunks.next();
        if (next.done === true) isOver = true;
        else append(next.value);
        missing = least - (end - start);
      }
      return end - start >= least;
    },
    drop: (count) => {
      start += count;
      offset += count;
    },
  };
}
