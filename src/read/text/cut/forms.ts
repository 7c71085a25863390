/**
 * The distinct word forms of a page. What depends on the spelling alone (its lower case, later its shape and endings) is
 * computed once a form and not once a token: two tokens in three repeat a form.
 */

export type Forms = {
  readonly count: number;
  /** As written. */
  readonly text: readonly string[];
  /** In lower case, with straight apostrophes and without unseen characters. */
  readonly lower: readonly string[];
};

/** Forms while the page is being cut: `table` maps a hash of the spelling to form + 1 by open addressing. */
export type FormTable = {
  count: number;
  table: Int32Array;
  readonly text: string[];
  readonly lower: string[];
  /** Where the form is cut in two, or 0. */
  readonly cut: number[];
  /** Where it first stands. */
  readonly at: number[];
  readonly hash: number[];
};

export function createFormTable(): FormTable {
  return { count: 0, table: new Int32Array(1 << 10), text: [], lower: [], cut: [], at: [], hash: [] };
}

/** The form that stands at `start` … `end`, a new one if it was not seen before. */
export function internForm(
  forms: FormTable,
  page: string,
  start: number,
  end: number,
  cuts: ReadonlyMap<string, number>,
): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ page.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  const mask = forms.table.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const form = forms.table[slot]! - 1;
    if (form < 0) return addForm(forms, page.slice(start, end), start, hash, slot, cuts);
    if (forms.hash[form] === hash && isSame(page, forms.at[form]!, start, end, forms.text[form]!.length)) return form;
  }
}

function isSame(page: string, known: number, start: number, end: number, length: number): boolean {
  if (end - start !== length) return false;
  for (let at = 0; at < length; at += 1) if (page.charCodeAt(known + at) !== page.charCodeAt(start + at)) return false;
  return true;
}

function addForm(
  forms: FormTable,
  text: string,
  at: number,
  hash: number,
  slot: number,
  cuts: ReadonlyMap<string, number>,
): number {
  const form = forms.count;
  const lower = normalize(text);
  forms.text.push(text);
  forms.lower.push(lower);
  forms.cut.push(lower.length === text.length ? (cuts.get(lower) ?? 0) : 0);
  forms.at.push(at);
  forms.hash.push(hash);
  forms.table[slot] = form + 1;
  forms.count += 1;
  if (forms.count * 2 > forms.table.length) grow(forms);
  return form;
}

function grow(forms: FormTable): void {
  const table = new Int32Array(forms.table.length * 4);
  const mask = table.length - 1;
  for (let form = 0; form < forms.count; form += 1) {
    let slot = forms.hash[form]! & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = form + 1;
  }
  forms.table = table;
}

const ODD = /[^\x20-\x7e]/u;

function normalize(text: string): string {
  const lower = text.toLowerCase();
  return ODD.test(lower) ? lower.replaceAll(/[’ʼ`]/gu, "'").replaceAll(/[\p{Cc}\p{Cf}]/gu, "") : lower;
}
