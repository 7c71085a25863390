/** The steps of every store, in their order; what a store has its own words for is told to those that need it. */
import { createLedger, type Specifics } from "./0001-ledger.ts";
import { followFeeds } from "./0002-feeds.ts";
import { addTokens } from "./0003-tokens.ts";
import { addWebhooks } from "./0004-webhooks.ts";
import { rememberForgotten } from "./0005-forgotten-words.ts";
import { placeStatements } from "./0006-days-of-statements.ts";
import { keyQuestions } from "./0007-questions.ts";
import type { Migration } from "./migration.ts";

export function listMigrations(specifics: Specifics): readonly Migration[] {
  return [
    createLedger(specifics),
    followFeeds(specifics),
    addTokens(specifics),
    addWebhooks(specifics),
    rememberForgotten,
    placeStatements(specifics),
    keyQuestions(specifics),
  ];
}
