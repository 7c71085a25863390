/**
 * Versions of a work for one machine: "the Orbit Station version", "its Orbit Station port". What is told of such a version, its date or its end,
 * is told of no other, so that it is a thing by itself, called after the work and the machine.
 */
import { createReferent, type Draft, type Referent } from "../draft.ts";
import { addReferent } from "../who/links.ts";
import { nameBehind, settle } from "./noun-phrase.ts";
import { type PageMemory, workInFocus } from "./page-memory.ts";

/** Whether the noun phrase was one, and of a work that the page tells. */
export function resolveVersion(memory: PageMemory, draft: Draft): boolean {
  const machine = machineWithin(memory, draft) ?? machineBehind(memory, draft);
  if (machine === null) return false;
  const { scene, drafts } = memory;
  const isOf = scene.tokens.lower[draft.endToken] === "of";
  // Its owner begins where it begins: "the game's Orbit Station version", "its port".
  const beside = drafts.slice(Math.max(0, draft.index - 2), draft.index + 3);
  const owner = beside.find(({ firstToken, form }) => firstToken === draft.firstToken && form !== "description");
  const near = isOf ? nameBehind(memory, draft) : (owner ?? null);
  const named = near?.who?.kind === "work" && near.who !== machine ? near.who : null;
  const whole = named ?? workInFocus(memory, draft.firstToken, ({ type }) => type !== "console");
  if (whole === null) return false;
  settle(draft, referToVersion(memory, whole, machine));
  return true;
}

/** What games are played on, by its name right before the noun. */
function machineWithin({ drafts }: PageMemory, { index, firstToken, headToken }: Draft): Referent | null {
  for (let at = Math.max(0, index - 1); at < drafts.length && drafts[at]!.firstToken < headToken; at += 1) {
    const { form, who, endToken, firstToken: from } = drafts[at]!;
    const isMachine = who?.type === "console" || who?.type === "platform";
    if (form === "name" && isMachine && from >= firstToken && endToken === headToken) return who;
  }
  return null;
}

/** "a version for Orbit Station". */
function machineBehind(memory: PageMemory, draft: Draft): Referent | null {
  const { tokens } = memory.scene;
  const who = tokens.lower[draft.endToken] === "for" ? (nameBehind(memory, draft)?.who ?? null) : null;
  return who?.type === "console" || who?.type === "platform" ? who : null;
}

function referToVersion({ links }: PageMemory, whole: Referent, machine: Referent): Referent {
  const slug = machine.entity?.slice(machine.entity.indexOf(":") + 1) ?? "";
  const label = `${slug}-version`;
  const met = links.referents.find((one) => one.partOf === whole && one.label === label);
  if (met !== undefined) return met;
  const name = `${whole.name} ${machine.name} Version`;
  const version = createReferent("work", name, { type: "version", partOf: whole, label });
  addReferent(links, version, []);
  return version;
}
