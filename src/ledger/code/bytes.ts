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
  readonly rest: () => Buffer;
};

/** Throws `ledger/damaged` beyond the end. */
export function readBytes(bytes: Uint8Array): ByteReader {
  const room = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const byte = (): number => {
    const value = room[at];
    if (value === undefined) throw tooShort();
    at += 1;
    return value;
  };
  return {
    byte,
    number: () => {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const next = byte();
        value += (next & 127) * factor;
        if (next < 128) return value;
      }
    },
    bytes: (length) => {
      if (at + length > room.length) throw tooShort();
      at += length;
      return room.subarray(at - length, at);
    },
    rest: () => room.subarray(at),
  };
}

function tooShort(): HearsayError {
  return new HearsayError("ledger/damaged", "A row of the ledger ends too early.");
}
