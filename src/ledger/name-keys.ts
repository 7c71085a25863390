/** What names are found by besides their words: each as a whole, and its runs of three letters. */

/** A name as one word, which no text has, and which spares looking through all that end in the same word: "·ember·vale". */
export function wholeName(name: string): string {
  return `·${name.replaceAll(" ", "·")}`;
}

/** Each once: "vale" gives "val" and "ale". */
export function runsOfThree(words: string): string[] {
  const letters = Array.from(words);
  return [...new Set(letters.slice(2).map((_, index) => letters.slice(index, index + 3).join("")))];
}
