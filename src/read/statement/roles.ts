/** Fillers → roles as the contract has them: the fullest name, the entity, the words, the stretch of days. */
import type { Proposition, Role } from "../../model/statement.ts";
import { intervalOf } from "../../model/time.ts";
import type { Layers } from "../stage.ts";
import type { Evocation, Filler } from "../text/evocations.ts";
import { type Page, place } from "../text/page.ts";

type Have = Pick<Layers, "page" | "tokens" | "mentions" | "times">;

export function buildProposition(have: Have, { trigger, fillers }: Evocation): Proposition {
  const roles: { [name: string]: Role } = {};
  for (const [name, filler] of fillers) roles[name] = buildRole(have, filler);
  return { frame: trigger.frame.id, roles };
}

/** An actor and a character that the text puts side by side: "Ruibo Qian's Detective Angie Kim". */
export function buildCasting(have: Have, actor: number, character: number): Proposition {
  const subject = buildRole(have, { kind: "mention", mention: actor });
  const role = buildRole(have, { kind: "mention", mention: character });
  return { frame: "role", roles: { subject, role } };
}

function buildRole({ page, tokens, mentions, times }: Have, filler: Filler): Role {
  switch (filler.kind) {
    case "mention": {
      const { name, entity, start, end } = mentions.list[filler.mention]!;
      return { text: name, entity, ...placeRole(page, start, end), interval: null };
    }
    case "time": {
      const time = times[filler.time]!;
      return { text: time.text, entity: null, ...placeRole(page, time.start, time.end), interval: intervalOf(time) };
    }
    case "number": {
      const [start, end] = [tokens.start[filler.token]!, tokens.end[filler.token]!];
      return { text: page.text.slice(start, end), entity: null, ...placeRole(page, start, end), interval: null };
    }
    case "words": {
      const [start, end] = [tokens.start[filler.firstToken]!, tokens.end[filler.endToken - 1]!];
      return { text: page.text.slice(start, end), entity: null, ...placeRole(page, start, end), interval: null };
    }
    default:
      return filler satisfies never;
  }
}

/** The offsets of a role count in the text; the headline has its own, so there it has none. */
function placeRole(page: Page, from: number, to: number): Pick<Role, "start" | "end"> {
  const { part, start, end } = place(page, from, to);
  return part === "title" ? { start: null, end: null } : { start, end };
}
