/** Features as numbers: parts are mixed into 32 bits, of which a model takes as many as it has buckets for. */

/** FNV-1a over UTF-16 code units from `from` on. */
export function hashText(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Order matters: mix(a, b) is not mix(b, a). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x7f4a7c15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  hash = Math.imul(hash + b, 0x297a2d39);
  return hash ^ (hash >>> 15);
}
