/** Mentions and referents while the stages are still finding out who is meant: their fields change until `finishMentions`. */
import type { MentionKind } from "../../model/entity.ts";
import type { Gender, GroupNoun, PersonNoun, WorkNoun } from "../../model/naming.ts";
import type { MentionForm, PersonRole } from "../text/mentions.ts";
import type { Name } from "../text/names.ts";
import type { BesideNoun } from "./roles/nouns-beside.ts";
import type { Scene } from "./scene.ts";
import { noWeights, type Weights } from "./who/weights.ts";

export type Draft = {
  readonly firstToken: number;
  readonly endToken: number;
  readonly headToken: number;
  readonly form: MentionForm;
  kind: MentionKind;
  gender: Gender | null;
  plural: boolean;
  antecedent: Draft | null;
  /** `about` of these roles is a token until `finishMentions` makes it an index. */
  readonly roles: PersonRole[];
  about: Draft | null;
  /** The noun of a description. */
  readonly noun: PersonNoun | WorkNoun | GroupNoun | null;
  /** The name it was made from. */
  readonly source: Name | null;
  /** Nouns said beside a name. */
  beside: readonly BesideNoun[];
  /** What speaks for the kind of a name. */
  evidence: Evidence;
  /** Who is meant, as far as the page tells: mentions of one referent share it. */
  who: Referent | null;
  /** Says again who was named a moment ago ("who", an apposition), so that it is nothing to remember. */
  isEcho: boolean;
  /** Its place among all mentions, once they are in order. */
  index: number;
};

/** Weights by kind, in the order of `KINDS`: from a name's own words, the same wherever it stands, and from what stands around it. */
export type Evidence = { readonly words: Weights; readonly around: Weights };

/** Someone or something the page speaks of. */
export type Referent = {
  kind: MentionKind;
  /** A pack's id; null for one that only the page knows. */
  readonly entity: string | null;
  readonly name: string;
  type: string | null;
  readonly year: number | null;
  gender: Gender | null;
  readonly plural: boolean;
  partOf: Referent | null;
  number: number | null;
  /** What a part adds to the id of its whole: "s2"; null for what is no part. */
  readonly label: string | null;
  /** False for one that is only described: "a source". */
  readonly named: boolean;
  readonly mentions: Draft[];
  readonly roles: PersonRole[];
  /** As the walk goes on: its latest mention, and how often it was met. */
  latest: Draft | null;
  met: number;
  /** Of a work: the same, its parts counted in; its last season; and the season spoken of last. */
  spoken: Draft | null;
  spokenOften: number;
  lastSeason: Referent | null;
  spokenSeason: Referent | null;
  /** Its final id, once somebody asked. */
  id: string | null | undefined;
};

export function createReferent(
  kind: MentionKind,
  name: string,
  more: Partial<Omit<Referent, "kind" | "name" | "mentions" | "roles">> = {},
): Referent {
  return {
    kind,
    name,
    entity: null,
    type: null,
    year: null,
    gender: null,
    plural: false,
    partOf: null,
    number: null,
    label: null,
    named: true,
    mentions: [],
    roles: [],
    latest: null,
    met: 0,
    spoken: null,
    spokenOften: 0,
    lastSeason: null,
    spokenSeason: null,
    id: undefined,
    ...more,
  };
}

const NO_EVIDENCE: Evidence = { words: noWeights(), around: noWeights() };

type Place = Pick<Draft, "firstToken" | "endToken" | "headToken" | "form" | "kind">;

export function createDraft(
  place: Place,
  more: Partial<Pick<Draft, "gender" | "plural" | "noun" | "source">> = {},
): Draft {
  return {
    firstToken: place.firstToken,
    endToken: place.endToken,
    headToken: place.headToken,
    form: place.form,
    kind: place.kind,
    gender: more.gender ?? null,
    plural: more.plural ?? false,
    antecedent: null,
    roles: [],
    about: null,
    noun: more.noun ?? null,
    source: more.source ?? null,
    beside: [],
    evidence: NO_EVIDENCE,
    who: null,
    isEcho: false,
    index: -1,
  };
}

export function attach(draft: Draft, referent: Referent): void {
  draft.who = referent;
  referent.mentions.push(draft);
}

/** The words between two tokens, line breaks as spaces. */
export function textOf({ page, tokens }: Scene, firstToken: number, endToken: number): string {
  const text = page.text.slice(tokens.start[firstToken], tokens.end[endToken - 1]);
  return endToken > firstToken + 1 && /\s\s|[^\S ]/u.test(text) ? text.replaceAll(/\s+/gu, " ") : text;
}

export function wordsOf(scene: Scene, { firstToken, endToken }: Draft): string {
  return textOf(scene, firstToken, endToken);
}
