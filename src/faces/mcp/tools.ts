/** All tools of the MCP face: those that only look, then those that write. */
import type { AnyTool } from "./tool.ts";
import { addTool } from "./tools/add.ts";
import { askTool } from "./tools/ask.ts";
import { correctTool } from "./tools/correct.ts";
import { evidenceTool } from "./tools/evidence.ts";
import { findingsTool } from "./tools/findings.ts";
import { readTool } from "./tools/read.ts";
import { resolveTool } from "./tools/resolve.ts";
import { sourcesTool } from "./tools/sources.ts";
import { timelineTool } from "./tools/timeline.ts";

export const TOOLS: readonly AnyTool[] = [
  askTool,
  readTool,
  timelineTool,
  evidenceTool,
  findingsTool,
  sourcesTool,
  addTool,
  correctTool,
  resolveTool,
];
