/**
 * Words as names are looked up by: runs of letters and digits in lower case without accents, and hard marks (":", ",",
 * "&") one by one. Hyphens, apostrophes and full stops only hold letters together and are dropped, so that "Spider-Man"
 * and "Spider Man", "S.H.I.E.L.D." and "SHIELD’s" … "shield" + "s" meet whatever the tokens are.
 *
 *     splitAtoms("Daredevil: Born Again")  // ["daredevil", ":", "born", "again"]
 */
export function splitAtoms(words: string): string[] {
  const plain = isAscii(words) ? words.toLowerCase() : words.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  const atoms: string[] = [];
  let from = -1;
  for (let at = 0; at <= plain.length; at += 1) {
    const code = at < plain.length ? plain.charCodeAt(at) : 32;
    if (isWordCode(code)) {
      if (from === -1) from = at;
      continue;
    }
    if (from !== -1) atoms.push(plain.slice(from, at));
    from = -1;
    if (!isSoftCode(code)) atoms.push(plain[at]!);
  }
  return atoms;
}

/** All of them in one: "spiderman" of "Spider-Man". */
export function joinAtoms(words: string): string {
  return isAscii(words) ? words.toLowerCase().replaceAll(SOFT, "") : splitAtoms(words).join("");
}

/** Of ASCII what only holds letters together. */
// oxlint-disable-next-line no-control-regex -- they are white space here, whatever they are
const SOFT = /[\0- '.-]/gu;

/** Combining marks that NFKD leaves behind its letters: "é" is "e" + U+0301. */
const ACCENTS = /[\u0300-\u036f]/gu;

/** True for text without accents or curly marks: the common case, which needs no normal form. */
function isAscii(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (words.charCodeAt(at) > 127) return false;
  return true;
}

/** Letters and digits; everything beyond Latin-1 punctuation counts as a letter but for general punctuation (U+2000–U+206F). */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f);
}

/** White space, hyphen, apostrophes straight and curly, full stop. */
function isSoftCode(code: number): boolean {
  return (
    code <= 32 ||
    code === 45 ||
    code === 39 ||
    code === 46 ||
    code === 0x2019 ||
    code === 0x2018 ||
    code === 0x2010 ||
    code === 0xa0
  );
}
