/** The command. Joins the faces; knows nothing else. */
import { runCommand } from "./faces/cli/command.ts";

process.exitCode = await runCommand(process.argv.slice(2));
