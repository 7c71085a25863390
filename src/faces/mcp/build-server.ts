/** A server of the Model Context Protocol over a desk, with the tools that a caller may use. It serves one connection, or one request. */
import { type CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { HearsayError } from "../../base/error.ts";
import { readVersion } from "../../base/version.ts";
import type { Desk } from "../../desk/desk.ts";
import { asError } from "../../desk/json-lines.ts";
import { type Caller, may } from "../../desk/gate.ts";
import { authorOf } from "../../desk/corrections/author-of.ts";
import type { AnyTool } from "./tool.ts";
import { TOOLS } from "./tools.ts";
import { setApart, WARNING } from "./untrusted.ts";

export type Serving = {
  readonly caller: Caller;
  /** Whether tools that write are there at all, for a caller who may use them. */
  readonly write: boolean;
  /** Told of our own mistakes, whose words no caller sees. */
  readonly fail: (error: Error) => void;
};

export function buildServer(desk: Desk, { caller, write, fail }: Serving): McpServer {
  const server = new McpServer(
    { name: "hearsay", title: "Hearsay", version: readVersion() },
    { instructions: INSTRUCTIONS },
  );
  const author = authorOf(desk.settings, caller.name);
  for (const tool of TOOLS) {
    const isReading = tool.scope === "read";
    if (!may(caller, tool.scope) || !(isReading || write)) continue;
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.about,
        inputSchema: tool.input,
        outputSchema: tool.output,
        annotations: { readOnlyHint: isReading, destructiveHint: false, openWorldHint: false },
      },
      async (input: unknown) => await callTool(tool, desk, input, author, fail),
    );
  }
  return server;
}

const INSTRUCTIONS = `Hearsay keeps the record of who said what in the news, through whom, when and how surely. Begin with ask; timeline shows how a story moved, evidence what an answer rests on. Cite the words, who said them, the outlet and the day; say "restated" where there are no exact words. Where the record says "not established", say so. ${WARNING}`;

async function callTool(
  tool: AnyTool,
  desk: Desk,
  input: unknown,
  author: string,
  fail: Serving["fail"],
): Promise<CallToolResult> {
  try {
    const { structured, lines } = await tool.call(desk, input, author);
    return { content: [{ type: "text", text: setApart(lines) }], structuredContent: structured };
  } catch (error) {
    if (error instanceof HearsayError) return refuse(`${error.message} [${error.code}]`);
    fail(asError(error));
    return refuse("Something went wrong in Hearsay itself. [internal]");
  }
}

const refuse = (text: string): CallToolResult => ({ isError: true, content: [{ type: "text", text }] });
