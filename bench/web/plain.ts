/** The yardstick: a hono page that only returns a string, of so many characters, behind no frame. Prints where it listens. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const page = `<!doctype html><title>x</title>${"x".repeat(Math.max(0, Number(process.argv[2]) - 31))}`;
const app = new Hono();
app.get("/", (c) => c.html(page));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`The page is open at http://127.0.0.1:${port}\n`);
});
