/** The command line: words in, exit code out. Each verb's module is loaded only when it is called. */
import { Command, CommanderError } from "commander";
import { ERROR_CODES, HearsayError } from "../../base/error.ts";

export async function runCommand(words: readonly string[]): Promise<number> {
  const program = new Command("hearsay")
    .description("Who said what, through whom, when, and how sure they were.")
    .exitOverride();
  program
    .command("read")
    .description("read one article and show everything that is said in it")
    .argument("[file]", "the article; standard input without it")
    .option("--published <date>", "the dateline, where the article does not tell or tells it wrong")
    .option("--json", "print the reading as JSON")
    .action(async (file: string | undefined, options: { published?: string; json?: boolean }) => {
      const { runRead } = await import("./read.ts");
      await runRead(file ?? null, options);
    });
  try {
    await program.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof HearsayError)) throw error;
    process.stderr.write(`hearsay: ${error.message} [${error.code}]\n`);
    return ERROR_CODES[error.code];
  }
}
