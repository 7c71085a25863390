/** Hashes of features: a template's number mixed with what stands in its places. All are 32-bit integers. */

export function mix2(template: number, a: number): number {
  const h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return finish(h ^ (h >>> 15));
}

export function mix3(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35);
  return finish(h ^ (h >>> 13));
}

export function mix4(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35);
  h = Math.imul((h ^ (h >>> 13)) + c, 0x27d4eb2f);
  return finish(h ^ (h >>> 16));
}

function finish(h: number): number {
  const mixed = Math.imul(h, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 14);
}

/** FNV-1a over a piece of a word; every digit counts as "0". */
export function hashWord(word: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) {
    const code = word.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 48 && code <= 57 ? 48 : code), 0x01000193);
  }
  return hash;
}
