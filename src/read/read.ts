/** How an article is understood, stage by stage: its layers, and what is told from them. Pure: the same document and pack give the same reading. */
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import { cutMentions } from "./entity/cut-mention.ts";
import { cutAttributions } from "./attribution/cut-attribution.ts";
import { prepareJudge } from "./factuality/judge-event.ts";
import type { Layers } from "./stage.ts";
import { buildStatements } from "./statement/build-statements.ts";
import { place } from "./text/page.ts";

/** The layers hold for every document with that headline, text and day; its outlet and its id come in here. */
export function readLayers(have: Layers, pack: Pack): Reading {
  const { document, page, sentences, times, mentions, attributions } = have;
  const judge = prepareJudge(have, pack);
  const statements = buildStatements(have, (event, boundary, how) => judge(event, boundary, null, how).value, pack);
  return {
    id: document.id,
    document,
    sentences: sentences.map(({ start, end }) => place(page, start, end)),
    times: times.map((time) => ({ ...time, ...place(page, time.start, time.end) })),
    mentions: cutMentions(page, mentions),
    attributions: cutAttributions(page, attributions),
    statements,
    findings: [],
  };
}
