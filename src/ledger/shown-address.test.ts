import assert from "node:assert/strict";
import { test } from "node:test";
import { shownAddress } from "./shown-address.ts";

const ROWS: readonly (readonly [reason: string, address: string, shown: string])[] = [
  ["a file is itself", "./news:desk@home.db", "./news:desk@home.db"],
  ["a drive is no scheme", "C:\\news.db", "C:\\news.db"],
  ["without a password", "postgres://desk@db.example/news", "postgres://desk@db.example/news"],
  ["with one", "postgres://desk:geheim@db.example:5433/news", "postgres://desk:***@db.example:5433/news"],
  ["one without a user", "postgresql://:geheim@db.example/news", "postgresql://:***@db.example/news"],
  ["one with marks", "postgres://desk:ge%40h:e@im@db.example/news", "postgres://desk:***@db.example/news"],
  ["one behind the address", "postgres:///news?host=/run&password=geheim", "postgres:///news?host=%2Frun&password=***"],
  ["no address at all", "postgres://desk:geheim@[db/news", "postgres://…"],
  ["of another kind", "mysql://desk:geheim@db/news", "mysql://desk:***@db/news"],
]; // biome-ignore format: one row a line

for (const [reason, address, shown] of ROWS) test(`shown: ${reason}`, () => assert.equal(shownAddress(address), shown));
