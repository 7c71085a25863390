/**
 * Run as a process of its own: reads an archive again and again until so many gigabytes went by, and tells on each line of its output how
 * much memory it held after each hundred million bytes.
 */
import { openFile } from "../../src/intake/file.ts";
import { readOurs } from "./read-all.ts";

const EVERY = 1e8;

const [path = "", gigabytes = ""] = process.argv.slice(2);

/** From the disk each time: memory is given back between the turns of the event loop, which bytes at hand would never let it have. */
async function* repeat(): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for (let told = 0; sent < Number(gigabytes) * 1e9; ) {
    for await (const chunk of openFile(path)) {
      sent += chunk.length;
      yield chunk;
    }
    if (sent - told < EVERY) continue;
    told = sent;
    process.stdout.write(`${process.memoryUsage.rss()}\n`);
  }
}

await readOurs(repeat());
