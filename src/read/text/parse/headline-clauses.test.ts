/** The trees of headlines: the tag of a word, its relation, and the word it hangs on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readMentions } from "../../../../test/read-mentions.ts";
import { RELATIONS, XPOS } from "../tags.ts";

const BODY =
  "The film Ember Vale and the series Night Harvest have fans. The actor Ada Quill met the actor Tomas Reyne. The studio Northlight is old.";

const ROWS: readonly (readonly [why: string, title: string, word: string, seen: string])[] = [
  ["a bare verb before a name", "Ember Vale Casts Ada Quill", "casts", "VBZ root"],
  ["and what stands before it", "Ember Vale Casts Ada Quill", "ember", "NNP nsubj casts"],
  ["in a headline of few words", "Northlight Cancels ‘Ember Vale’", "cancels", "VBZ root"],
  ["a participle that is spelled like its verb", "Ada Quill cast as Nightjar in Ember Vale", "cast", "VBN root"],
  ["suffers it, and no noun", "Ada Quill cast as Nightjar in Ember Vale", "ada", "NNP nsubj:pass cast"],
  ["but a cast that poses is a noun", "The Ember Vale Cast Poses", "cast", "NN nsubj poses"],
  ["an infinitive is what will be", "Ada Quill to Join Ember Vale", "join", "VB root"],
  ["but not one that hangs on a noun", "Ada Quill in Talks to Join Ember Vale", "ada", "NNP root"],
  ["an owner's mark is no verb", "Northlight’s Ember Vale delayed to May", "delayed", "VBN root"],
  [
    "behind a comma a clause of its own",
    "Ada Quill Joins Ember Vale, Tomas Reyne Boards Night Harvest",
    "boards",
    "VBZ conj joins",
  ],
  ["but nobody else's names", "Ada Quill, Tomas Reyne Join Ember Vale", "tomas", "NNP conj ada"],
  ["who says it hangs beside", "Ember Vale Delayed to May, Northlight Announces", "announces", "VBZ parataxis delayed"],
  ["a topic hangs beside", "Night Harvest: Ada Quill Will Return", "night", "NNP parataxis return"],
  ["an adverb may be all there is to say", "Tomas Reyne Out as Ember Vale Director", "out", "RB root"],
  ["a sentence keeps its tree", "With Ada Quill leaving Ember Vale, the film needs a lead.", "needs", "VBZ root"],
];

for (const [why, title, word, seen] of ROWS) {
  test(`${why}: ${title}`, () => {
    const { tokens, syntax } = readMentions(BODY, title);
    const token = tokens.lower.indexOf(word);
    assert.ok(token >= 0, `no ${word}`);
    const tag = XPOS[syntax.xpos[token]!];
    const head = tokens.lower[syntax.head[token]!] ?? "";
    assert.equal(`${tag} ${RELATIONS[syntax.relation[token]!]} ${head}`.trimEnd(), seen);
  });
}
