/**
 * The text format of Prometheus 0.0.4 read strictly, as its specification has it: each family once, HELP and TYPE before its samples, samples
 * together, every value a number, no sample twice, buckets that only rise and end with all. Throws for whatever is not so.
 */
export type Family = { readonly type: string; readonly samples: ReadonlyMap<string, number> };

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/u;
const SAMPLE = /^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)$/u;
const LABEL = /^(?<name>[a-zA-Z_]\w*)="(?<value>(?:[^"\\\n]|\\[\\n"])*)"(?:,|$)/u;
/** As ParseFloat of Go takes it, whatever the case. */
const VALUE = /^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|inf)|nan)$/iu;
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  histogram: ["_bucket", "_sum", "_count"],
  summary: ["", "_sum", "_count"],
};

export function parseExposition(text: string): ReadonlyMap<string, Family> {
  const families = new Map<string, { type: string; samples: Map<string, number> }>();
  if (!text.endsWith("\n")) throw new Error("The last line does not end.");
  let open = "";
  let helped = "";
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const [hash, word, name = "", ...rest] = line.split(" ");
    if (hash === "#" && word === "HELP") {
      if (!NAME.test(name) || families.has(name)) throw new Error(`A family twice, or without a name: ${line}`);
      helped = name;
    } else if (hash === "#" && word === "TYPE") {
      if (name !== helped || families.has(name)) throw new Error(`TYPE without HELP, or twice: ${line}`);
      if (!["counter", "gauge", "histogram", "summary"].includes(rest.join(" "))) throw new Error(`No type: ${line}`);
      families.set(name, { type: rest.join(" "), samples: new Map() });
      open = name;
    } else addSample(line, open, families.get(open));
  }
  for (const [name, { type, samples }] of families) if (type === "histogram") checkBuckets(name, samples);
  return families;
}

function addSample(
  line: string,
  open: string,
  family: { type: string; samples: Map<string, number> } | undefined,
): void {
  const { name = "", labels = "", value = "" } = SAMPLE.exec(line)?.groups ?? {};
  if (family === undefined || !VALUE.test(value)) throw new Error(`No sample of ${open}: ${line}`);
  if (!(ENDINGS[family.type] ?? [""]).some((ending) => name === open + ending))
    throw new Error(`Not of ${open}: ${line}`);
  const key = `${name}{${parseLabels(labels, line).toSorted().join(",")}}`;
  if (family.samples.has(key)) throw new Error(`Twice: ${line}`);
  family.samples.set(key, Number(value.replace(/inf$/iu, "Infinity")));
}

function parseLabels(labels: string, line: string): string[] {
  const found: string[] = [];
  for (let rest = labels; rest !== ""; ) {
    const label = LABEL.exec(rest);
    if (label === null) throw new Error(`No labels: ${line}`);
    found.push(label[0].replace(/,$/u, ""));
    rest = rest.slice(label[0].length);
  }
  if (new Set(found.map((one) => one.split("=")[0])).size < found.length) throw new Error(`A label twice: ${line}`);
  return found;
}

function checkBuckets(name: string, samples: ReadonlyMap<string, number>): void {
  const last = new Map<string, number>();
  for (const [key, value] of samples) {
    if (!key.startsWith(`${name}_bucket{`)) continue;
    const series = key.replace(/,?le="[^"]*"/u, "");
    if (value < (last.get(series) ?? 0)) throw new Error(`It falls: ${key}`);
    last.set(series, value);
    if (!key.includes('le="+Inf"')) continue;
    const count = samples.get(series.replace("_bucket{", "_count{").replace("{,", "{"));
    if (count !== value) throw new Error(`${key} is ${value}, and the count is ${count}`);
  }
}
