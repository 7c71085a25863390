/** The command. Joins the faces; knows nothing else. */
import { enableCompileCache } from "node:module";

enableCompileCache();
const { runCommand } = await import("./faces/cli/command.ts");
process.exitCode = await runCommand(process.argv.slice(2));
