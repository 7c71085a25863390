/**
 * Charts drawn in a thread of their own, so that whoever asks for another page does not wait for them. One thread for a process, started
 * with the first chart or before; while it draws nothing it keeps no process alive. One that ends is started anew for the next chart.
 */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { raw } from "hono/html";
import type { Html } from "../site.ts";
import type { Drawn, Order } from "./order.ts";

/** As SVG within a page. */
export async function drawApart(order: Order): Promise<Html> {
  const { worker, waiting } = startDrawing();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  waiting.push({ resolve, reject });
  worker.ref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  worker.postMessage(order);
  return raw(await promise);
}

type Waiting = { readonly resolve: (svg: string) => void; readonly reject: (error: Error) => void };
type Drawer = { readonly worker: Worker; readonly waiting: Waiting[] };

let drawer: Drawer | null = null;

/** Whoever will want charts soon need not wait until the thread has loaded what it draws with. */
export function startDrawing(): Drawer {
  drawer ??= openDrawer();
  return drawer;
}

function openDrawer(): Drawer {
  // Beside this module, under the same ending: in a checkout it is TypeScript, in the package it is not.
  const file = new URL(`drawing-thread${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file);
  const opened: Drawer = { worker, waiting: [] };
  const end = (error: Error): void => {
    if (drawer === opened) drawer = null;
    for (const { reject } of opened.waiting.splice(0)) reject(error);
  };
  worker.on("message", ({ svg, error }: Drawn) => {
    const first = opened.waiting.shift();
    if (opened.waiting.length === 0) worker.unref();
    if (error === null) first?.resolve(svg);
    else first?.reject(error);
  });
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`The thread that draws ended with code ${code}.`)));
  // After the listeners: one for messages would hold the process again.
  worker.unref();
  return opened;
}
