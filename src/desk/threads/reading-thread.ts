/** What runs in a reading thread: packs are loaded once, then articles are read as they come. Twins that meet in a thread are read once. */
import { workerData } from "node:worker_threads";
import { loadPacks } from "../../pack/load.ts";
import { entryOf } from "../entry.ts";
import { openReader } from "../open-reader.ts";
import type { Start } from "./message.ts";
import { serveReadings } from "./serve-readings.ts";

const { packs, models }: Start = workerData;
const pack = loadPacks(packs, { models });
const read = openReader(pack);

serveReadings((article) => entryOf(read(article), pack));
