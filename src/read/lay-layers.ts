/** What an article is made of, layer by layer, before anything is told from it: as much as a question needs, which is loaded without the rest. Pure. */
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { findMedia } from "./attribution/media/find-media.ts";
import { findUtterances } from "./attribution/find-utterances.ts";
import { findMentions } from "./entity/find-mentions.ts";
import { findNames } from "./entity/names/find-names.ts";
import { resolveSpeakers } from "./entity/resolve-speakers.ts";
import { findEvocations } from "./frame/find-evocations.ts";
import type { Layers } from "./stage.ts";
import { findClauses } from "./text/clauses.ts";
import { layOutPage } from "./text/page.ts";
import { findQuotations } from "./text/quotations.ts";
import { findSentences } from "./text/sentences.ts";
import { parseSentences } from "./text/syntax.ts";
import { findTokens } from "./text/tokens.ts";
import { findDateline } from "./time/find-dateline.ts";
import { findTimes } from "./time/find-times.ts";

/** Everything that statements are built from, each layer from those before it. */
export function layLayers(document: Document, pack: Pack): Layers {
  const page = layOutPage(document);
  const dateline = findDateline({ document, page }, pack);
  const tokens = findTokens({ page }, pack);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, pack);
  const names = findNames({ page, tokens, quotations, sentences }, pack);
  const syntax = parseSentences({ tokens, sentences, names: names.list }, pack);
  const clauses = findClauses({ sentences, syntax });
  const times = findTimes({ page, tokens, sentences, syntax, dateline }, pack);
  const named = findMentions({ page, tokens, quotations, sentences, names, syntax }, pack);
  const cited = findAttributions({ page, tokens, quotations, sentences, syntax }, pack);
  const utterances = findUtterances({ tokens, syntax, mentions: named, attributions: cited });
  const mentions = resolveSpeakers(named, quotations, utterances);
  const attributions = findMedia({ tokens, sentences, syntax, names, mentions, attributions: cited }, pack);
  const have = { document, page, dateline, tokens, quotations, sentences, names, syntax, clauses, times, mentions };
  return { ...have, attributions, evocations: findEvocations(have, pack) };
}
