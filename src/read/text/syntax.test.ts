import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { loadPacks } from "../../pack/load.ts";
import type { Pack } from "../../model/pack.ts";
import { layOutPage } from "./page.ts";
import { findQuotations } from "./quotations.ts";
import { findSentences, type Sentence } from "./sentences.ts";
import { parseSentences, type Syntax } from "./syntax.ts";
import { RELATIONS, UPOS, XPOS } from "./tags.ts";
import { findTokens, type Tokens } from "./tokens.ts";

const pack = loadPacks(["en"]);

type Parsed = {
  readonly words: string[];
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
};

/** Parses the text; words in «…» are a name known beforehand. */
function parse(
  marked: string,
  using: Pick<Pack, "models" | "language" | "cues" | "factuality" | "frames" | "naming"> = pack,
): Parsed {
  const [before = "", name = "", after = ""] = marked.split(/[«»]/u);
  const text = before + name + after;
  const page = layOutPage({ title: null, text });
  const tokens = findTokens({ page }, pack);
  const sentences = findSentences({ page, tokens, quotations: findQuotations({ page, tokens }) }, pack);
  const firstToken = tokens.start.indexOf(before.length);
  const endToken = tokens.end.indexOf(before.length + name.length) + 1;
  const names = name === "" ? [] : [{ firstToken, endToken }];
  const words = Array.from({ length: tokens.count }, (_, token) => text.slice(tokens.start[token], tokens.end[token]));
  return { words, tokens, sentences, syntax: parseSentences({ tokens, sentences, names }, using) };
}

/** "said <nsubj Fox": what a word hangs on, and as what. */
function arcOf({ words, syntax }: Parsed, word: string): string {
  const token = words.indexOf(word);
  const head = syntax.head[token]!;
  return `${head < 0 ? "" : words[head]} <${RELATIONS[syntax.relation[token]!]} ${word}`;
}

/** Each row: why, the text, and the arcs that must be there. */
const ARCS: readonly (readonly [string, string, string[]])[] = [
  [
    "who says",
    "Ada Fox said that the show will return.",
    ["said <nsubj Ada", "said <ccomp return", "return <nsubj show"],
  ],
  ["attribution behind a quotation", "“We will return,” Fox said.", ["said <nsubj Fox", "return <nsubj We"]],
  [
    "a passive has a subject of its own kind",
    "The film was delayed.",
    ["delayed <nsubj:pass film", "delayed <aux:pass was"],
  ],
  ["who did it", "The film was directed by Ada Fox.", ["directed <obl:agent Ada"]],
  ["what not negates", "The studio did not confirm a date.", ["confirm <advmod not", "confirm <obj date"]],
  [
    "a relative clause",
    "The actor, who plays the mayor, left the show in May.",
    ["actor <acl:relcl plays", "plays <nsubj who", "left <nsubj actor"],
  ],
  ["a possessive", "The studio’s boss spoke.", ["boss <nmod:poss studio"]],
  [
    "a name read as a whole",
    "Fox directed «The Last Den of Us» in May.",
    ["directed <obj The", "The <flat Last", "The <flat Us", "directed <obl May"],
  ],
  [
    "a name with a colon inside",
    "«Foxhole: Gone Again» returns in 2027.",
    ["returns <nsubj Foxhole", "Foxhole <flat :", "Foxhole <flat Again"],
  ],
  ["a word for saying behind a name", "«Ada Quill» denies casting rumours.", ["denies <nsubj Ada"]],
];

const TAGS: readonly (readonly [string, string, string])[] = [
  ["past and participle", "She walked home. The walls were painted.", "VBD:walked VBN:painted"],
  ["an auxiliary and a verb", "He has a dog. He has left.", "VBN:left MD:"],
  ["plural and third person", "The plans changed. He plans a film.", "NNS:plans VBZ:plans"],
];

const LEMMAS: readonly (readonly [string, string, string[]])[] = [
  ["irregular verbs", "He went home and has written it.", ["go", "write"]],
  ["regular verbs", "They stopped, tried and hoped; she is making it.", ["stop", "try", "hope", "make"]],
  ["plurals", "The stories of two heroes and their wives", ["story", "hero", "wife"]],
  ["clitics", "It won't and we've seen it.", ["will", "not", "have"]],
  ["names stay", "Ada Fox met the mayor of Northbrook.", ["Ada", "Fox", "Northbrook"]],
];

suite("parseSentences", () => {
  for (const [why, text, arcs] of ARCS) {
    test(why, () => {
      const parsed = parse(text);
      for (const arc of arcs) assert.equal(arcOf(parsed, arc.split(" ").at(-1)!), arc);
    });
  }

  for (const [why, text, expected] of TAGS) {
    test(why, () => {
      const { words, syntax } = parse(text);
      const found = new Set(words.map((word, token) => `${XPOS[syntax.xpos[token]!]}:${word}`));
      for (const tag of expected.split(" ")) if (!tag.endsWith(":")) assert.ok(found.has(tag), [...found].join(" "));
    });
  }

  for (const [why, text, lemmas] of LEMMAS) {
    test(`lemmas: ${why}`, () => {
      const { syntax } = parse(text);
      for (const lemma of lemmas) assert.ok(syntax.lemma.includes(lemma), syntax.lemma.join(" "));
    });
  }

  test("a name is one proper noun, inside and out", () => {
    const { words, syntax } = parse("Fox will play in «Gone With the Den» soon.");
    const first = words.indexOf("Gone");
    for (let token = first; token < first + 4; token += 1) assert.equal(UPOS[syntax.upos[token]!], "PROPN");
    assert.ok(
      words.every(
        (_, token) =>
          (token >= first && token < first + 4) || syntax.head[token]! < first + 1 || syntax.head[token]! >= first + 4,
      ),
    );
  });

  test("without a model every word hangs on the first of its sentence", () => {
    const { syntax } = parse("It ran. It fell.", {
      ...pack,
      models: { ...pack.models, syntax: null },
    });
    assert.deepEqual([...syntax.head], [-1, 0, 0, -1, 3, 3]);
  });

  test("each sentence is one projective tree, whatever the text", () => {
    const word = fc.constantFrom(
      "fox",
      "The",
      "said",
      "“",
      "”",
      ".",
      ",",
      "that",
      "will",
      "not",
      "(",
      "2025",
      "\n\n",
      "and",
      "is",
      "?",
      "’s",
      "🦊",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const { syntax, sentences } = parse(words.join(" "));
        for (const sentence of sentences) checkTree(syntax, sentence);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** One root, every head inside the sentence, and no arc crossed. */
function checkTree({ head }: Syntax, { firstToken, endToken }: Sentence): void {
  let roots = 0;
  for (let token = firstToken; token < endToken; token += 1) {
    const parent = head[token]!;
    if (parent < 0) {
      roots += 1;
      continue;
    }
    assert.ok(parent >= firstToken && parent < endToken);
    for (let between = Math.min(token, parent) + 1; between < Math.max(token, parent); between += 1) {
      let at = between;
      for (let steps = 0; at >= 0 && at !== parent && steps < 500; steps += 1) at = head[at]!;
      assert.equal(at, parent);
    }
  }
  assert.equal(roots, endToken > firstToken ? 1 : 0);
}
