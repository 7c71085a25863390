/** Features as numbers: 32 bits, of which a model takes as many as it has buckets for. */

/** FNV-1a over UTF-16 code units from `from` on. */
export function hashText(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Two parts as one; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x7f4a7c15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  hash = Math.imul(hash + b, 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/** The feature that the template of this number makes of its parts. */
export function feature(template: number, a: number, b = 0): number {
  return mix((Math.imul(template, 0x9e3779b1) + a) | 0, b);
}
