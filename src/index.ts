/**
 * The library's public names.
 *
 *     import { loadPacks, read } from "hearsay";
 *     const reading = read({ text: "…", published: "2025-05-02" }, loadPacks());
 */
export { HearsayError, type ErrorCode } from "./base/error.ts";
export { add } from "./desk/add.ts";
export { ask, timeline, type AskOptions } from "./desk/ask.ts";
export { readArticleLines, type LineAnswer } from "./desk/read-lines.ts";
export { read } from "./desk/read.ts";
export { receive, type Delivery } from "./intake/receive.ts";
export { buildDocument, type Received } from "./intake/received.ts";
export type { Counts, Filter, Ledger, Outcome } from "./ledger/ledger.ts";
export { openLedger } from "./ledger/open.ts";
export type { Answer, Named, Origin, Proof, Question, Status, Step, Value } from "./model/answer.ts";
export type { Attribution, Manner } from "./model/attribution.ts";
export type { Document, Rendition } from "./model/document.ts";
export type { Entity, MentionKind } from "./model/entity.ts";
export type { Finding, Severity } from "./model/finding.ts";
export type { Id } from "./model/id.ts";
export type { Day, Interval } from "./model/interval.ts";
export type { Mention } from "./model/mention.ts";
export type { Pack } from "./model/pack.ts";
export type { Heading, KnownEntity, Recorded, RecordedFinding } from "./model/record.ts";
export type { Reading } from "./model/reading.ts";
export type { Evidence, Span } from "./model/span.ts";
export type { Factuality, FactualityValue, Link, Proposition, Realm, Role, Statement } from "./model/statement.ts";
export type { Time } from "./model/time.ts";
export { DEFAULT_PACKS, loadPacks, type PackOptions } from "./pack/load.ts";
