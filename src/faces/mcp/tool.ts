/** What every tool of the MCP face is. Listed in `tools.ts`. */
import type * as z from "zod";
import type { Desk } from "../../desk/desk.ts";
import type { Scope } from "../../model/token.ts";

export type Tool<Input, Output> = {
  readonly name: string;
  readonly title: string;
  /** For whoever chooses among tools: what it does, when to use it, what comes back. */
  readonly about: string;
  /** What a caller must be let do; all but `read` are tools that write. */
  readonly scope: Scope;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /** Throws `HearsayError` for what cannot be done. `author` is who stands beside a correction. */
  readonly run: (desk: Desk, input: Input, author: string) => Promise<Output>;
  /** The result in lines of text, for clients that show no structure. */
  readonly tell: (output: Output) => readonly string[];
};

/** A tool whatever it takes and gives: made by `anyTool`, which checks what goes in. */
export type AnyTool = Omit<Tool<unknown, unknown>, "run" | "tell"> & {
  readonly call: (desk: Desk, input: unknown, author: string) => Promise<Told>;
};

export type Told = { readonly structured: Record<string, unknown>; readonly lines: readonly string[] };

export function anyTool<Input, Output extends Record<string, unknown>>(tool: Tool<Input, Output>): AnyTool {
  const { run, tell, ...rest } = tool;
  return {
    ...rest,
    call: async (desk, input, author) => {
      const structured = await run(desk, tool.input.parse(input), author);
      return { structured, lines: tell(structured) };
    },
  };
}
