/** Seeded hashes of 32 bits, all in integer arithmetic, so that they are the same on every machine. */

/** Spreads a number over all 32 bits, unsigned (the finalizer of MurmurHash3). */
export function scatter(value: number): number {
  let spread = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}

/** Another hash of a row of words than `value` was, by its words one after another. */
export function chain(value: number, word: number): number {
  return (Math.imul(value, 0x01000193) + scatter(word ^ 0x9e3779b9)) | 0;
}

/** Multipliers and summands of a family of hashes `multiplier * value + summand`; the multipliers odd. */
export type Family = { readonly multipliers: Int32Array; readonly summands: Int32Array };

export function makeFamily(size: number, seed: number): Family {
  const draw = (at: number): number => scatter(Math.imul(at + 1, 0x9e3779b9) ^ seed);
  return {
    multipliers: Int32Array.from({ length: size }, (_, at) => draw(2 * at) | 1),
    summands: Int32Array.from({ length: size }, (_, at) => draw(2 * at + 1)),
  };
}

/** For each hash of the family its lowest value over the set (MinHash); all bits 1 over none. */
export function lowestOf(values: Uint32Array, { multipliers, summands }: Family): Uint32Array {
  return Uint32Array.from(multipliers, (multiplier, place) => {
    const summand = summands[place]!;
    let lowest = 0xffffffff;
    for (let at = 0; at < values.length; at += 1) {
      const hash = (Math.imul(multiplier, values[at]!) + summand) >>> 0;
      if (hash < lowest) lowest = hash;
    }
    return lowest;
  });
}
