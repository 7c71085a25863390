/**
 * The command. Joins the faces: what the command line starts besides itself is handed to it here, and loaded only then, since
 * `hearsay ask` need not wait for what only a server needs.
 */
import { runCommand } from "./faces/cli/command.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  serve: async (desk) => (await import("./serve.ts")).serve(desk),
  monitor: async (settings) => (await import("./monitor.ts")).openMonitor(settings),
  mcp: async (desk, options) => (await import("./faces/mcp/over-stdio.ts")).serveOverStdio(desk, options),
});
