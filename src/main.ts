/**
 * The command. Joins the faces: those that answer over HTTP are mounted on one server, which the command line starts. They are
 * loaded only then, since `hearsay ask` need not wait for what only a server needs.
 */
import { runCommand } from "./faces/cli/command.ts";
import { openGate } from "./desk/gate.ts";
import type { Desk } from "./desk/desk.ts";
import type { Mount } from "./faces/http/open-server.ts";

process.exitCode = await runCommand(process.argv.slice(2), { serve, mcp });

async function serve(desk: Desk): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const [{ openServer }, { openLog }, { listen }, { openApi }, { openMcp }, { openSite }, { openFetcher }] =
    await Promise.all([
      import("./faces/http/open-server.ts"),
      import("./faces/http/log.ts"),
      import("./faces/http/listen.ts"),
      import("./faces/api/open-api.ts"),
      import("./faces/mcp/over-http.ts"),
      import("./faces/web/open-site.ts"),
      import("./intake/fetch/open-fetcher.ts"),
    ]);
  const { ledger, settings, now } = desk;
  const gate = openGate(ledger, settings, now);
  const log = openLog(settings.log);
  const fetcher = openFetcher();
  const [api, mcp, site] = [openApi(desk, log.fail), openMcp(desk, log.fail), openSite(desk, gate, { fetcher })];
  // Another face has its line here, above the one of the pages, which answer for all that is left.
  const mounts: readonly Mount[] = [
    (server) => server.route("/api", api),
    (server) => server.route("/mcp", mcp),
    (server) => server.route("/", site),
  ];
  const { url, close } = await listen(openServer(mounts, { gate, settings, log }), gate, settings);
  return {
    url,
    close: async () => {
      await close();
      await fetcher.close();
    },
  };
}

async function mcp(desk: Desk, options: { readonly write: boolean }): Promise<void> {
  const { serveOverStdio } = await import("./faces/mcp/over-stdio.ts");
  await serveOverStdio(desk, options);
}
