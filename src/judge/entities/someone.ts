/** People and the characters they play: unlike works, both go by their last names too. */

export function isSomeone(entity: string | null): boolean {
  return entity !== null && /^(?:person|character):/u.test(entity);
}

export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
