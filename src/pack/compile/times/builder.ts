/** Gathers words and rules row by row and finishes them to a `TimeGrammar`. */
import { HearsayError } from "../../../base/error.ts";
import type { Terminal, TimeFeatures, TimeGrammar, TimeRule } from "../../../model/time-grammar.ts";
import { parseFeatures } from "./features.ts";
import { findPairs } from "./pairs.ts";
import {
  addWay,
  expandPattern,
  findFirstSets,
  finishNode,
  type GrowingNode,
  newNode,
  type Step,
  type Symbols,
} from "./patterns.ts";

export type RuleRow = {
  readonly name: string;
  readonly gives: string;
  readonly pattern: string;
  readonly features: string;
  readonly needs: string;
  /** Table and line, for messages. */
  readonly place: string;
};

/** Classes that count in many other ways than time, or say how exactly: none of their words makes a time. */
const COUNTING: ReadonlySet<string> = new Set([
  "int",
  "dd",
  "hh",
  "fraction",
  "ones",
  "tens-word",
  "ordinal-word",
  "hundred",
  "thousand",
  "dozen",
  "more",
  "thirds",
  "toward",
  "tens-pair",
  "small",
  "number",
  "one",
  "approx",
]);

/** The class that is looked for in texts. */
const TIME = "time";

export class GrammarBuilder {
  readonly #words = new Map<string, number>();
  readonly #terminals: Terminal[][] = [[]];
  readonly #symbols = new Map<string, number>();
  readonly #phraseClasses: string[] = [TIME];
  readonly #roots: GrowingNode[] = [newNode()];
  readonly #rules: TimeRule[] = [];
  /** All ways of all rules, by the class they give. */
  readonly #ways: { readonly gives: number; readonly way: readonly Step[] }[] = [];

  /** Makes `name` a class of words or of digits. */
  wordClass(name: string): number {
    return this.#symbol(`<${name}>`);
  }

  phraseClass(name: string): number {
    const known = this.#phraseClasses.indexOf(name);
    if (known >= 0) return known;
    this.#roots.push(newNode());
    return this.#phraseClasses.push(name) - 1;
  }

  addWord(word: string, className: string, features: TimeFeatures): void {
    this.#terminalsOf(word).push({ symbol: this.wordClass(className), features });
  }

  /** Throws `pack/malformed`. All classes must have been named before. */
  addRule(row: RuleRow): void {
    const { keep, assignments } = parseFeatures(row.features, row.place);
    const needs = row.needs.split(/\s+/u).filter((need) => need !== "");
    const rule = this.#rules.push({ name: row.name, keep, assignments, needs }) - 1;
    const root = this.#roots[this.phraseClass(row.gives)]!;
    const symbols: Symbols = {
      terminal: (step) => this.#terminalSymbol(step, row.place),
      inner: (name) => this.phraseClass(name),
    };
    const gives = this.phraseClass(row.gives);
    for (const way of expandPattern(row.pattern, row.place)) {
      addWay(root, way, rule, symbols);
      this.#ways.push({ gives, way });
    }
  }

  /** Throws `pack/malformed` where classes contain each other. */
  finish(digitClasses: readonly string[]): Omit<TimeGrammar, "holidays" | "plans" | "context"> {
    const order = this.#orderClasses();
    const firsts = findFirstSets(this.#roots, order);
    const digits = new Map(digitClasses.map((name) => [name, this.wordClass(name)]));
    const pairs = findPairs({
      roots: this.#roots,
      firsts,
      terminals: this.#terminals,
      digits: new Set(digits.values()),
    });
    return {
      words: this.#words,
      terminals: this.#terminals,
      digits,
      pairs,
      roots: this.#roots.map((root) => finishNode(root, firsts)),
      first: firsts.map((set) => markSymbols(set, this.#symbols.size)),
      carriers: this.#findCarriers(order),
      zone: this.wordClass("zone"),
      rules: this.#rules,
    };
  }

  #terminalSymbol(step: Step, place: string): number | undefined {
    if ("word" in step) return this.#literal(step.word);
    if (this.#phraseClasses.includes(step.class)) return undefined;
    const known = this.#symbols.get(`<${step.class}>`);
    if (known !== undefined) return known;
    throw new HearsayError("pack/malformed", `${place}: no row gives the class <${step.class}>.`);
  }

  #literal(word: string): number {
    const known = this.#symbols.get(word);
    if (known !== undefined) return known;
    const symbol = this.#symbol(word);
    this.#terminalsOf(word).push({ symbol, features: null });
    return symbol;
  }

  #symbol(name: string): number {
    const known = this.#symbols.get(name);
    if (known !== undefined) return known;
    this.#symbols.set(name, this.#symbols.size);
    return this.#symbols.size - 1;
  }

  #terminalsOf(word: string): Terminal[] {
    const known = this.#words.get(word);
    if (known !== undefined) return this.#terminals[known]!;
    const terminals: Terminal[] = [];
    this.#words.set(word, this.#terminals.push(terminals) - 1);
    return terminals;
  }

  /**
   * Words without which there is no time: one at least in every way of every expression. All words of classes are, but for
   * those that count; where a way has none ("the past"), its longest literal is.
   */
  #findCarriers(order: readonly number[]): Uint8Array {
    const classes = [...this.#symbols].filter(([name]) => /^<.+>$/u.test(name) && !COUNTING.has(name.slice(1, -1)));
    const symbols = new Set(classes.map(([, symbol]) => symbol));
    const isCarrier = (word: string): boolean =>
      this.#terminals[this.#words.get(word)!]!.some(({ symbol }) => symbols.has(symbol));
    const isCarried = (step: Step): boolean => ("word" in step ? isCarrier(step.word) : !COUNTING.has(step.class));
    for (const index of order) {
      if (COUNTING.has(this.#phraseClasses[index]!)) continue;
      for (const { way } of this.#ways.filter(({ gives }) => gives === index)) {
        if (way.some(isCarried)) continue;
        const words = way.flatMap((step) => ("word" in step ? [step.word] : []));
        const [longest] = words.toSorted((one, other) => other.length - one.length);
        if (longest !== undefined) symbols.add(this.#symbols.get(longest)!);
      }
    }
    return Uint8Array.from(this.#terminals, (all) => (all.some(({ symbol }) => symbols.has(symbol)) ? 1 : 0));
  }

  /** Classes so that each stands after those its patterns hold; the matcher's depth is bounded by their number. */
  #orderClasses(): number[] {
    const order: number[] = [];
    const state = this.#roots.map(() => 0);
    const visit = (index: number): void => {
      if (state[index] === 2) return;
      if (state[index] === 1) {
        throw new HearsayError("pack/malformed", `The time class <${this.#phraseClasses[index]}> contains itself.`);
      }
      state[index] = 1;
      for (const inner of innerClasses(this.#roots[index]!)) visit(inner);
      state[index] = 2;
      order.push(index);
    };
    for (const index of this.#roots.keys()) visit(index);
    return order;
  }
}

function innerClasses(node: GrowingNode): Set<number> {
  const found = new Set<number>();
  const open: GrowingNode[] = [node];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    open.push(...one.next.values());
    for (const edge of one.inner) {
      found.add(edge.class);
      open.push(edge.node);
    }
  }
  return found;
}

function markSymbols(symbols: ReadonlySet<number>, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const symbol of symbols) marks[symbol] = 1;
  return marks;
}
