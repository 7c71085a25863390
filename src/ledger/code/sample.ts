/** The frame of a row without its words: what rows have in common, and nothing that anyone said or is called. */
import { type ByteReader, type ByteWriter, readBytes, writeBytes } from "./bytes.ts";
import { MORE, NUMBER, ODD, SLICE, ENTITY, WORDS } from "./tags.ts";

/** `rest`: of an opened row (`tags.ts`). */
export function frameOf(rest: Uint8Array): Uint8Array {
  const [from, to] = [readBytes(rest), writeBytes()];
  const copy = (): number => {
    const number = from.number();
    to.number(number);
    return number;
  };
  for (let tables = 0; tables < 2; tables += 1) for (let left = copy(); left > 0; left -= 1) copy();
  copy();
  copySection(from, to);
  for (let left = copy(); left > 0; left -= 1) copySection(from, to);
  return to.finish();
}

function copySection(from: ByteReader, to: ByteWriter): void {
  const length = from.number();
  to.number(length);
  to.number(from.number());
  const section = from.bytes(length);
  const bytes = readBytes(section);
  for (let left = section.length; left > 0; left = bytes.rest().length) {
    const head = bytes.byte();
    to.byte(head);
    const more = head >> 4 === MORE ? bytes.number() : 0;
    if (head >> 4 === MORE) to.number(more);
    const tag = head & 15;
    if (tag === SLICE || tag === ENTITY) to.number(bytes.number());
    if (tag === WORDS || tag === ODD || tag === NUMBER) bytes.bytes((head >> 4) + more);
  }
}
