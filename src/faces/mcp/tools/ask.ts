/** The tool "ask": what is known on a question, since when, and in whose words. */
import * as z from "zod";
import { ask } from "../../../desk/ask.ts";
import { answerSchema } from "../../../desk/schemas/answer.ts";
import { writeDate } from "../../../export/words/write-date.ts";
import { writeStatus } from "../../../export/words/write-status.ts";
import { RULES } from "../../../judge/status/rules.ts";
import { asked, notice, optionsOf } from "../asked.ts";
import { citation, cite, tellCitation } from "../citation.ts";
import { anyTool, type AnyTool } from "../tool.ts";
import { NOTICE, WARNING } from "../untrusted.ts";

export const askTool: AnyTool = anyTool({
  name: "ask",
  title: "Ask the record",
  about: `Answers a question from the news on record: its status (open, likely, unlikely, contested, confirmed, denied, happened, lapsed), its value, since when, by which rule, and the words that prove it. What the record does not hold is answered "not established", with what came nearest; do not fill it in. ${WARNING}`,
  scope: "read",
  input: z.object(asked),
  output: z.object({ notice, answer: answerSchema, citations: z.array(z.object(citation)) }),
  run: async (desk, input) => {
    const answer = await ask(desk.ledger, input.question, optionsOf(desk, input), desk.pack);
    return { notice: NOTICE, answer, citations: answer.evidence.map(cite) };
  },
  tell: ({ answer, citations }) => {
    const { question, asOf, established, because, trail, others, origins } = answer;
    const head = [`Question: ${question}`, `As of ${writeDate(asOf)}`];
    if (!established) {
      const near = others.map(({ words, status }) => `Nearest: ${words} (${status})`);
      return [...head, "Not established: nothing in the record settles it.", ...near, ...citations.map(tellCitation)];
    }
    const rules = new Set(because.map(({ rule }) => RULES.find(({ id }) => id === rule)?.about ?? rule));
    return [
      ...head,
      `${writeStatus(answer)} (independent origins: ${origins.length}, confidence ${Math.round(answer.confidence * 100)} of 100)`,
      ...rules,
      ...citations.map(tellCitation),
      ...trail.map((step) => `${step.date} ${writeStatus(step)}`),
    ];
  },
});
