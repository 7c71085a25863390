/**
 * `frames/*.json` → frames and an index of their triggers by first lemma.
 *
 * A trigger row names its words under its part of speech, `{"verb": ["come out", "arrive"]}`, and may give places for a
 * role (`"subject": ["object"]`), fewer kinds of what may fill it (`"only": {"agent": ["organization"]}`), what somebody must be
 * said to be to fill it (`"called": {"agent": ["director"]}`), words it must stand with (`"with": ["theater"]`) or not with
 * (`"without": ["first"]`), roles it needs (`"needs": ["when"]`) and the certainty it carries by itself.
 */
import { HearsayError } from "../../base/error.ts";
import type { FillerKind, Frame, FrameExample, FrameRole, Trigger, TriggerPos } from "../../model/frame.ts";
import type { FrameLexicon } from "../../model/pack.ts";
import type { PackFiles } from "../files.ts";

const POS: readonly TriggerPos[] = ["verb", "noun", "adjective", "adverb", "phrase"];

type RoleRow = {
  readonly kinds: readonly FillerKind[];
  readonly from: readonly string[];
  readonly required?: boolean;
  readonly never?: readonly string[];
  readonly neverTypes?: readonly string[];
  readonly workTypes?: readonly string[];
  readonly through?: readonly string[];
};
/** The words under their part of speech, and places under the name of a role. */
type TriggerRow = {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly needs?: readonly string[];
  readonly certainty?: Trigger["certainty"];
  readonly polarity?: Trigger["polarity"];
  readonly implied?: boolean;
  readonly loose?: boolean;
  readonly only?: { readonly [role: string]: readonly FillerKind[] };
  readonly called?: { readonly [role: string]: readonly string[] };
} & { readonly [pos in TriggerPos]?: readonly string[] } & { readonly [role: string]: readonly string[] };
type FrameFile = {
  readonly id: string;
  readonly about: string;
  readonly question: string | null;
  readonly bears?: "yes" | "no";
  readonly embeds?: boolean;
  readonly roles: { readonly [name: string]: RoleRow };
  readonly triggers: readonly TriggerRow[];
  readonly examples: readonly FrameExample[];
  readonly counterexamples: Frame["counterexamples"];
};

export function compileFrames(packs: readonly PackFiles[]): FrameLexicon {
  const frames = new Map<string, Frame>();
  const triggers = new Map<string, Trigger[]>();
  for (const pack of packs) {
    for (const [path, value] of pack.json) {
      if (!path.startsWith("frames/")) continue;
      const file = checkFrame(value, `${pack.name}/${path}`);
      const frame = buildFrame(file);
      frames.set(frame.id, frame);
      for (const trigger of file.triggers.flatMap((row) => buildTriggers(frame, file, row, `${pack.name}/${path}`))) {
        const first = trigger.lemmas[0] ?? "";
        triggers.set(first, [...(triggers.get(first) ?? []), trigger]);
      }
    }
  }
  for (const list of triggers.values()) list.sort(bySpecificity);
  return { frames, triggers };
}

/** Longer triggers first, "come out" before "come"; then those that ask for more. */
function bySpecificity(a: Trigger, b: Trigger): number {
  return (
    b.lemmas.length - a.lemmas.length ||
    countCalled(b) - countCalled(a) ||
    Math.min(1, b.with.length) - Math.min(1, a.with.length) ||
    Math.min(1, b.needs.length) - Math.min(1, a.needs.length)
  );
}

const countCalled = ({ roles }: Trigger): number => roles.filter(({ called }) => called.length > 0).length;

/** Looks at the outline only: what a row means is proven by the frame's examples, which run as tests. */
function checkFrame(value: unknown, path: string): FrameFile {
  if (isFrameFile(value)) return value;
  throw new HearsayError("pack/malformed", `${path} lacks one of ${REQUIRED.join(", ")}.`);
}

const REQUIRED = ["id", "about", "roles", "triggers", "examples", "counterexamples"] as const;

function isFrameFile(value: unknown): value is FrameFile {
  return typeof value === "object" && value !== null && REQUIRED.every((key) => key in value);
}

function buildFrame(file: FrameFile): Frame {
  const { id, about, question, bears = "yes", embeds = false, examples, counterexamples } = file;
  return { id, about, question, bears, embeds, examples, counterexamples };
}

function buildTriggers(frame: Frame, file: FrameFile, row: TriggerRow, path: string): Trigger[] {
  const pos = POS.find((one) => one in row);
  if (pos === undefined)
    throw new HearsayError("pack/malformed", `${path}: a trigger names none of ${POS.join(", ")}.`);
  const {
    with: company = [],
    without = [],
    needs = [],
    certainty = null,
    polarity = "+",
    implied = false,
    loose = false,
    only = {},
    called = {},
    ...places
  } = row;
  const roles: FrameRole[] = Object.entries(file.roles).map(([name, role]) => ({
    name,
    kinds: only[name] ?? role.kinds,
    from: places[name] ?? role.from,
    required: role.required ?? false,
    called: called[name] ?? [],
    never: role.never ?? [],
    neverTypes: role.neverTypes ?? [],
    workTypes: role.workTypes ?? [],
    through: role.through ?? [],
  }));
  return (row[pos] ?? []).flatMap(spell).map((phrase) => {
    const lemmas = phrase.split(" ");
    const words = { frame, pos, lemmas, with: company.flatMap(spell), without };
    return { ...words, roles, needs, certainty, polarity, implied, loose };
  });
}

/** A hyphen is a word of its own in "spin-off" and none in "co-star", which a language pack decides: both are looked for. */
function spell(phrase: string): string[] {
  return phrase.includes("-") ? [phrase, phrase.replaceAll("-", " - ")] : [phrase];
}
