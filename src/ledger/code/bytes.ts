/** Numbers, words and bytes in a row. Numbers take seven bits a byte, the lowest first; a set high bit says that more follow. */
import { HearsayError } from "../../base/error.ts";

export type ByteWriter = {
  readonly byte: (value: number) => void;
  /** A whole number from 0 to 2^53 - 1. */
  readonly number: (value: number) => void;
  readonly bytes: (some: Uint8Array) => void;
  readonly finish: () => Uint8Array;
};

export function writeBytes(): ByteWriter {
  let room = new Uint8Array(1024);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= room.length) return;
    const larger = new Uint8Array(Math.max(room.length * 2, length + more));
    larger.set(room);
    room = larger;
  };
  const byte = (value: number): void => {
    reserve(1);
    room[length] = value;
    length += 1;
  };
  return {
    byte,
    number: (value) => {
      let rest = value;
      for (; rest > 127; rest = Math.floor(rest / 128)) byte((rest % 128) + 128);
      byte(rest);
    },
    bytes: (some) => {
      reserve(some.length);
      room.set(some, length);
      length += some.length;
    },
    finish: () => room.slice(0, length),
  };
}

export type ByteReader = {
  readonly byte: () => number;
  readonly number: () => number;
  readonly bytes: (length: number) => Buffer;
  /** So many bytes as the words that they hold. */
  readonly words: (length: number, encoding: BufferEncoding) => string;
  readonly skip: (length: number) => void;
  readonly rest: () => Buffer;
  /** How many were read. */
  readonly place: () => number;
};

/** Throws `ledger/damaged` beyond the end. `from` and `to` where only some of the bytes are read. */
export function readBytes(bytes: Uint8Array, from = 0, to: number = bytes.length): ByteReader {
  return new Reading(bytes, from, to);
}

/** A class, as a row is read by a hundred of them: their functions are made once. */
class Reading implements ByteReader {
  readonly #room: Buffer;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#room = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
    this.#end = to;
  }

  byte(): number {
    if (this.#at >= this.#end) throw tooShort();
    this.#at += 1;
    return this.#room[this.#at - 1]!;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const next = this.byte();
      value += (next & 127) * factor;
      if (next < 128) return value;
    }
  }

  bytes(length: number): Buffer {
    this.skip(length);
    return this.#room.subarray(this.#at - length, this.#at);
  }

  words(length: number, encoding: BufferEncoding): string {
    this.skip(length);
    return this.#room.toString(encoding, this.#at - length, this.#at);
  }

  skip(length: number): void {
    if (this.#at + length > this.#end) throw tooShort();
    this.#at += length;
  }

  rest(): Buffer {
    return this.#room.subarray(this.#at, this.#end);
  }

  place(): number {
    return this.#at;
  }
}

function tooShort(): HearsayError {
  return new HearsayError("ledger/damaged", "A row of the ledger ends too early.");
}
