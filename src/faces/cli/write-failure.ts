/** An article that came to nothing, among many: where it stood and why, as a sentence and for programs. */
import type { Source } from "../../desk/find-articles.ts";
import { tellError } from "../../desk/json-lines.ts";

/** The sentence of an error names its file or line; which file that line stands in is told before it. */
export function writeFailure({ path, line }: Source, error: Error): string {
  const where = path !== null && line !== null ? `${path}: ` : "";
  const { code, message } = tellError(error);
  const sentence = path !== null && line === null && !message.includes(path) ? `${path}: ${message}` : where + message;
  return `hearsay: ${code === "internal" ? (error.stack ?? sentence) : sentence} [${code}]`;
}

/** `{"path":"june.jsonl","line":12,"id":null}` */
export function writePlace(source: Source): object {
  const { path, line, id, record = {} } = source;
  return { ...(path === null ? {} : { path }), ...(line === null ? {} : { line, id }), ...record };
}
