/** Who is meant by a noun for another work of the same family: "the sequel", "the prequel", "the spin-off", "the expansion". */
import type { WorkNoun } from "../../../model/naming.ts";
import type { Draft, Referent } from "../draft.ts";
import { countBefore, hasOwner, isOfUnknown, settle } from "./noun-phrase.ts";
import type { PageMemory } from "./page-memory.ts";

/** "the sequel", "the spin-off". */
export function resolveFollowUp(memory: PageMemory, draft: Draft, noun: WorkNoun): void {
  resolveSequel(memory, draft, noun);
  if (draft.who === null) resolveOffshoot(memory, draft);
}

/**
 * "the prequel", "the spin-off" after "Harbor Lights: Second Tide": the only one spoken of that was called so, or whose title goes on behind
 * that of another work of the page.
 */
function resolveOffshoot(memory: PageMemory, draft: Draft): void {
  const { works, drafts } = memory;
  const whole = draft.about?.who ?? null;
  if ((draft.about !== null && whole?.kind !== "work") || hasOwner(memory, draft) || isOfUnknown(memory, draft)) return;
  const called = new Set(
    drafts
      .slice(Math.max(0, draft.index - REACH_CALLED), draft.index)
      .flatMap(({ form, noun, who }) => (form === "description" && isFollowUp(noun) ? [who] : [])),
  );
  const titles = new Set(works.map(({ name }) => name));
  const isOffshoot = (work: Referent): boolean => {
    const colon = work.name.indexOf(": ");
    const main = colon === -1 ? null : work.name.slice(0, colon);
    return (called.has(work) || (main !== null && titles.has(main))) && (whole === null || main === whole.name);
  };
  const [only, second] = works.filter((work) => work.spoken !== null && work !== whole && isOffshoot(work));
  if (only !== undefined && second === undefined) settle(draft, only, only.spoken);
}

/** So many mentions back a work may have been called a spin-off. */
const REACH_CALLED = 200;

const isFollowUp = (noun: Draft["noun"]): boolean =>
  noun !== null && "relation" in noun && noun.relation === "follow-up";

/** "the sequel" after "Harbor Lights 2", "the threequel" after "Harbor Lights 3": the numbered work named last. */
function resolveSequel(memory: PageMemory, draft: Draft, { mark, type }: WorkNoun): void {
  if (type !== "film" || draft.about !== null || hasOwner(memory, draft) || isOfUnknown(memory, draft)) return;
  const found = memory.works.findLast(({ name, number }) => {
    const numeral = number === null ? /\s(\d{1,2}|[IVX]{1,4})$/u.exec(name)?.[1] : undefined;
    return numeral !== undefined && (mark === null || mark === numeral);
  });
  if (found !== undefined && found.spoken !== null) settle(draft, found, found.spoken);
}

/** "The expansion": the last that was called one, "Afterlight, a paid expansion", else the only work that the page names. */
export function resolveExpansion(memory: PageMemory, draft: Draft): void {
  if (draft.about !== null || hasOwner(memory, draft) || isOfUnknown(memory, draft)) return;
  if (countBefore(memory, draft) !== null) return;
  const works = memory.works.filter(({ type, spoken }) => type !== "console" && spoken !== null);
  const found = works.findLast(({ type }) => type === "expansion") ?? (works.length === 1 ? works[0] : undefined);
  if (found !== undefined) settle(draft, found, found.spoken);
}
