/** A line of the log as people read it: "09:30:00 info  request  method=GET path=/d/3fa2 status=200 ms=12", errors below it. */
export function writeLogLine(json: string): string {
  const { level, at, what, error, ...rest }: Readonly<Record<string, unknown>> = JSON.parse(json);
  const about = Object.entries(rest).map(([name, value]) => `${name}=${writeValue(value)}`);
  const words = [String(at).slice(11, 19), String(level).padEnd(WIDEST), String(what), "", ...about].join(" ");
  return `${words.trimEnd()}\n${typeof error === "string" ? indent(error) : ""}`;
}

const WIDEST = "debug".length;

/** Whatever might move a terminal stands in quotation marks, as JSON has it. */
function writeValue(value: unknown): string {
  const text = String(value);
  return /^[\w./:%@~+-]+$/u.test(text) ? text : JSON.stringify(value);
}

function indent(error: string): string {
  const lines = error.split("\n").map((line) => `  ${JSON.stringify(line).slice(1, -1)}`);
  return `${lines.join("\n")}\n`;
}
