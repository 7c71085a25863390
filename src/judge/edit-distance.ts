/**
 * Whether two words differ by a slip of the pen: one letter left out, added, doubled or changed, two that changed places
 * (Damerau), or another letter doubled ("Corrine", "Corinne"), in words long enough that this is no other name ("Jon" and
 * "Jan" are). Accents are no difference, for headlines leave them out, and neither are capitals.
 */
export function isSlip(one: string, other: string): boolean {
  const [a, b] = [foldWord(one), foldWord(other)];
  if (a === b || Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  // A plural, or a family: "Reed", "Reeds".
  if (`${a}s` === b || `${b}s` === a) return false;
  let front = 0;
  while (front < a.length && a[front] === b[front]) front += 1;
  if (front === 0) return false;
  const [restA, restB] = [a.slice(front), b.slice(front)];
  if (restA.length !== restB.length) return restA.slice(1) === restB || restA === restB.slice(1);
  return (
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0]) ||
    a.replaceAll(/(.)\1/gu, "$1") === b.replaceAll(/(.)\1/gu, "$1")
  );
}

/** Without capitals and accents, apostrophes straight: "François" → "francois". */
export function foldWord(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
}
