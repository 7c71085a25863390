/**
 * The command line: words in, exit code out. Its verbs, options and help come from the desk's list of verbs and catalogue
 * of settings; the module behind a verb is loaded only when it is called.
 */
import { type Argument, Command, CommanderError, Option } from "commander";
import { ERROR_CODES, HearsayError } from "../../base/error.ts";
import { readVersion } from "../../base/version.ts";
import { SETTINGS } from "../../desk/settings.ts";
import { VERBS, type Verb } from "../../desk/verbs.ts";
import type { Call, Faces, Runner } from "./call.ts";
import { visibleLines } from "./show/cells.ts";
import { gatherSettings, quietClosedPipe } from "./surroundings.ts";

/** One runner for each verb, compared by a test with the desk's list. */
export const RUNNERS: Readonly<Record<string, () => Promise<Runner>>> = {
  read: async () => (await import("./read.ts")).runRead,
  add: async () => (await import("./add.ts")).runAdd,
  watch: async () => (await import("./watch/watch.ts")).runWatch,
  feeds: async () => (await import("./watch/feeds.ts")).runFeeds,
  ask: async () => (await import("./ask.ts")).runAsk,
  timeline: async () => (await import("./lists/timeline.ts")).runTimeline,
  questions: async () => (await import("./lists/questions.ts")).runQuestions,
  documents: async () => (await import("./lists/documents.ts")).runDocuments,
  entities: async () => (await import("./lists/entities.ts")).runEntities,
  sources: async () => (await import("./lists/sources.ts")).runSources,
  findings: async () => (await import("./lists/findings.ts")).runFindings,
  correct: async () => (await import("./corrections/correct.ts")).runCorrect,
  resolve: async () => (await import("./corrections/resolve.ts")).runResolve,
  pose: async () => (await import("./corrections/pose.ts")).runPose,
  forget: async () => (await import("./corrections/forget.ts")).runForget,
  rebuild: async () => (await import("./rebuild.ts")).runRebuild,
  copy: async () => (await import("./copy.ts")).runCopy,
  export: async () => (await import("./export.ts")).runExport,
  token: async () => (await import("./tokens/token.ts")).runToken,
  serve: async () => (await import("./serve.ts")).runServe,
  mcp: async () => (await import("./mcp.ts")).runMcp,
  enqueue: async () => (await import("./fleet/enqueue.ts")).runEnqueue,
  worker: async () => (await import("./fleet/worker.ts")).runWorker,
  queue: async () => (await import("./fleet/queue.ts")).runQueue,
  config: async () => (await import("./config.ts")).runConfig,
  demo: async () => (await import("./demo.ts")).runDemo,
};

/** So many verbs have an example in the help of all: those to begin with. */
const FIRST_VERBS = 5;

/** Exit codes: 0 done, 1 a part of a batch failed, 2 wrong use or unusable input. */
export async function runCommand(words: readonly string[], faces: Faces): Promise<number> {
  quietClosedPipe();
  let exitCode = 0;
  const program = buildProgram(faces, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
    return exitCode;
  } catch (error) {
    return reportError(error);
  }
}

function buildProgram(faces: Faces, finish: (exitCode: number) => void): Command {
  const program = new Command("hearsay")
    .description("Reads news and tells who said what, through whom, when, and how sure they were.")
    .usage("<verb> [options]")
    .addHelpCommand(
      new Command("help").argument("[verb]").description("print this, or the help of a verb").helpGroup("Verbs:"),
    )
    .configureHelp({
      subcommandTerm: (verb) => [verb.name(), verb.registeredArguments.map(writeArgument)].flat().join(" "),
    })
    .helpOption("-h, --help", "print this, or the help of a verb")
    .version(`hearsay ${readVersion()}`, "-v, --version", "print the version")
    .configureOutput({ writeErr: () => {} })
    .addHelpText(
      "after",
      `\nExamples:\n${writeExamples(VERBS.slice(0, FIRST_VERBS).flatMap((verb) => verb.examples.slice(0, 1)))}`,
    )
    .exitOverride();
  for (const verb of VERBS) program.addCommand(buildVerb(verb, faces, finish));
  return program;
}

function buildVerb(verb: Verb, faces: Faces, finish: (exitCode: number) => void): Command {
  const command = new Command(verb.name)
    .description(verb.about)
    .helpGroup("Verbs:")
    .helpOption("-h, --help", "print this")
    .configureOutput({ writeErr: () => {} })
    .addHelpText("after", `\nExamples:\n${writeExamples(verb.examples)}`)
    .exitOverride();
  for (const [shown, about] of verb.arguments) command.argument(shown, about);
  for (const [flags, about] of verb.options) command.option(flags, about);
  for (const name of verb.settings) {
    for (const [flag, about] of SETTINGS[name].flags) command.addOption(new Option(flag, about));
  }
  return command.action(async () => {
    const run = await requireRunner(verb.name);
    finish(await run(gatherCall(command, faces)));
  });
}

function writeArgument(argument: Argument): string {
  const shown = `${argument.name()}${argument.variadic ? "…" : ""}`;
  return argument.required ? `<${shown}>` : `[${shown}]`;
}

async function requireRunner(name: string): Promise<Runner> {
  const load = RUNNERS[name];
  if (load === undefined) throw new Error(`hearsay is at fault: the verb ${name} has no runner`);
  return load();
}

/** Settings that the line names are told from those that commander fills in. */
function gatherCall(command: Command, faces: Faces): Call {
  const given = Object.entries(command.opts<Record<string, unknown>>()).filter(
    ([name]) => command.getOptionValueSource(name) === "cli",
  );
  const options = Object.fromEntries(given);
  return { words: command.args, options, settings: gatherSettings(options), faces };
}

/** Side by side where the terminal has room for it, else each over what it does. */
function writeExamples(examples: Verb["examples"]): string {
  const widest = Math.max(...examples.map(([command]) => command.length));
  const room = process.stdout.columns || 80;
  const fits = examples.every(([, about]) => widest + about.length + 4 <= room);
  return examples
    .map(([command, about]) => (fits ? `  ${command.padEnd(widest)}  ${about}` : `  ${command}\n      ${about}`))
    .join("\n");
}

/** One sentence and the code; a fault of our own with its stack, since only that helps to find it. */
function reportError(error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(error);
  if (error instanceof HearsayError) {
    process.stderr.write(`hearsay: ${visibleLines(error.message)} [${error.code}]\n`);
    return ERROR_CODES[error.code];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `hearsay: a fault in Hearsay itself; please report it with what follows. [internal]\n${visibleLines(stack)}\n`,
  );
  return ERROR_CODES.internal;
}

/** Commander's "error: unknown command 'raed'\n(Did you mean read?)" in our words. */
function reportUsage(error: CommanderError): number {
  if (error.exitCode === 0) return 0;
  const message = error.message
    .replace(/^error: /u, "")
    .replaceAll(/\s*\n\s*/gu, " ")
    .replaceAll("command", "verb");
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/(?<![.!?)])$/u, ".");
  process.stderr.write(`hearsay: ${visibleLines(sentence)} See \`hearsay --help\`. [usage]\n`);
  return ERROR_CODES.usage;
}
