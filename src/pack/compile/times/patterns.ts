/**
 * Patterns of the time tables → the states of a matcher. A pattern is a row of items: a literal word, a `<class>`,
 * several of them with `|` between ("in|on", "<month>|<season>", "last|this_past"), each optional with a final `?`.
 *
 *     the? <ordinal> quarter of <year>
 */
import { HearsayError } from "../../../base/error.ts";
import type { CompleteRule, InnerEdge, RuleNode } from "../../../model/time-grammar.ts";

/** One way through a pattern. `slot` counts the items that can hold a class, from 1. */
export type Step = { readonly word: string } | { readonly class: string; readonly slot: number };

/** All ways through a pattern. Throws `pack/malformed`. */
export function expandPattern(pattern: string, place: string): Step[][] {
  let ways: Step[][] = [[]];
  let slot = 0;
  for (const item of pattern.split(/\s+/u)) {
    const isOptional = item.length > 1 && item.endsWith("?");
    const choices = (isOptional ? item.slice(0, -1) : item).split("|");
    if (choices.some((choice) => choice.startsWith("<"))) slot += 1;
    const steps = choices.map((choice) => stepsOf(choice, slot));
    const extended = ways.flatMap((way) => steps.map((more) => [...way, ...more]));
    ways = isOptional ? [...extended, ...ways] : extended;
    if (ways.length > 2000) throw new HearsayError("pack/malformed", `${place}: the pattern has more than 2000 ways.`);
  }
  return ways.filter((way) => way.length > 0);
}

function stepsOf(choice: string, slot: number): Step[] {
  const inner = /^<([\w-]+)>$/u.exec(choice);
  return inner === null ? choice.split("_").map((word) => ({ word })) : [{ class: inner[1]!, slot }];
}

/** A `RuleNode` while it grows. */
export type GrowingNode = {
  next: Map<number, GrowingNode>;
  inner: { class: number; node: GrowingNode }[];
  complete: CompleteRule[];
};

export const newNode = (): GrowingNode => ({ next: new Map(), inner: [], complete: [] });

export type Symbols = {
  /** The symbol of a literal word or of a class of words; undefined where `name` is a class of phrases. */
  readonly terminal: (step: Step) => number | undefined;
  readonly inner: (name: string) => number;
};

/** Grows the states for one way of a rule. */
export function addWay(root: GrowingNode, way: readonly Step[], rule: number, symbols: Symbols): void {
  let node = root;
  for (const step of way) node = follow(node, step, symbols);
  if (node.complete.some((one) => one.rule === rule)) return;
  node.complete.push({ rule, slots: way.flatMap((step) => ("class" in step ? [step.slot] : [])) });
}

function follow(node: GrowingNode, step: Step, symbols: Symbols): GrowingNode {
  const symbol = symbols.terminal(step);
  if (symbol !== undefined) {
    const known = node.next.get(symbol) ?? newNode();
    node.next.set(symbol, known);
    return known;
  }
  const inner = symbols.inner("class" in step ? step.class : "");
  const known = node.inner.find((edge) => edge.class === inner);
  if (known !== undefined) return known.node;
  const edge = { class: inner, node: newNode() };
  node.inner.push(edge);
  return edge.node;
}

/** For each class the symbols it can begin with. `order` has each class after those it holds. */
export function findFirstSets(roots: readonly GrowingNode[], order: readonly number[]): Set<number>[] {
  const firsts = roots.map(() => new Set<number>());
  for (const index of order) {
    const set = firsts[index]!;
    for (const symbol of roots[index]!.next.keys()) set.add(symbol);
    for (const edge of roots[index]!.inner) for (const symbol of firsts[edge.class]!) set.add(symbol);
  }
  return firsts;
}

/** What follows most states: one for all of them, since they are thousands. */
const NONE = new Map<number, RuleNode>();

/** Edges in one state from which on they are found by symbol. */
const MANY = 6;

export function finishNode(node: GrowingNode, firsts: readonly ReadonlySet<number>[]): RuleNode {
  const next = node.next.size === 0 ? NONE : new Map<number, RuleNode>();
  for (const [symbol, one] of node.next) next.set(symbol, finishNode(one, firsts));
  const inner = node.inner.map((edge) => ({ class: edge.class, node: finishNode(edge.node, firsts) }));
  const innerBySymbol = inner.length < MANY ? null : groupBySymbol(inner, firsts);
  return { next, inner, innerBySymbol, complete: node.complete };
}

function groupBySymbol(edges: readonly InnerEdge[], firsts: readonly ReadonlySet<number>[]): Map<number, InnerEdge[]> {
  const groups = new Map<number, InnerEdge[]>();
  for (const edge of edges) {
    for (const symbol of firsts[edge.class]!) {
      const group = groups.get(symbol);
      if (group === undefined) groups.set(symbol, [edge]);
      else group.push(edge);
    }
  }
  return groups;
}
