/** The API's description as a page for people, made from the same OpenAPI that programs read. Works without scripts, and asks for nothing elsewhere. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import type { Env } from "./env.ts";

type Html = ReturnType<typeof html>;

/** As much of OpenAPI as the page shows. */
type Described = {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, object>>;
};

type Operation = {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
};

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
};

type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

function showReference(described: Described): Html {
  const routes = Object.entries(described.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operationOf(operation) })),
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>For programs · Hearsay</title>
<link rel="stylesheet" href="/assets/desk.css">
</head>
<body>
<header class="top"><a class="brand" href="/">Hearsay</a></header>
<main id="main" class="reference">
<h1>For programs</h1>
${(described.info.description ?? "").split("\n\n").map((words) => html`<p>${showWords(words)}</p>`)}
<p><a href="/api/openapi.json">This as OpenAPI 3.1</a></p>
<nav aria-label="What it does"><ul>${routes.map((route) => html`<li><a href="#${anchorOf(route)}"><code>${nameOf(route)}</code></a> <span class="quiet">${showWords(route.operation.summary ?? "")}</span></li>`)}</ul></nav>
${routes.map(showRoute)}
</main>
</body>
</html>`;
}

function operationOf(written: unknown): Operation {
  return Object(written);
}

type Route = { readonly path: string; readonly method: string; readonly operation: Operation };

const nameOf = ({ path, method }: Route): string => `${method.toUpperCase()} /api${path}`;

const anchorOf = ({ path, method }: Route): string => `${method}${path.replaceAll(/[^a-z]+/gi, "-")}`;

function showRoute(route: Route): Html {
  const { operation } = route;
  const { summary = "", parameters = [], requestBody, responses = {} } = operation;
  const fields = fieldsOf(requestBody?.content?.["application/json"]?.schema);
  const named = parameters.map(({ name, in: place, required = false, description, schema }) => ({
    name,
    place,
    required,
    schema: { ...schema, ...(description === undefined ? {} : { description }) },
  }));
  const all = [...named, ...fields];
  return html`<section id="${anchorOf(route)}">
<h2><code>${nameOf(route)}</code></h2>
<p>${showWords(summary)}.</p>
${all.length === 0 ? "" : html`<table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">What it is</th></tr></thead><tbody>${all.map(({ name, place, required, schema }) => html`<tr><th scope="row"><code>${name}</code>${required ? "" : html` <span class="quiet">optional</span>`}</th><td>${place}</td><td>${showWords(describe(schema))}</td></tr>`)}</tbody></table>`}
${Object.entries(responses).map(([status, { description = "" }]) => (status === "default" ? "" : html`<p class="quiet">Answers ${status}: ${showWords(description)}.</p>`))}
</section>`;
}

/** OpenAPI's descriptions are CommonMark; ours use no more of it than words set as code. */
function showWords(text: string): Html[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

type Field = { readonly name: string; readonly place: string; readonly required: boolean; readonly schema: Schema };

/** Of a body that is an object, or a list of them. */
function fieldsOf(schema: Schema | undefined): Field[] {
  const object = schema?.type === "array" ? schema.items : schema;
  return Object.entries(object?.properties ?? {}).map(([name, own]) => ({
    name,
    place: schema?.type === "array" ? "body, each" : "body",
    required: object?.required?.includes(name) ?? false,
    schema: own,
  }));
}

function describe({ type, enum: words, default: usual, description }: Schema): string {
  const sort =
    words === undefined
      ? [type ?? ""]
          .flat()
          .filter((one) => one !== "null")
          .join(" or ")
      : words.join(", ");
  return [description, sort === "" ? "" : `(${sort})`, usual === undefined ? "" : `Usually ${JSON.stringify(usual)}.`]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

/** The page at the API's own address. */
export function addReference(api: OpenAPIHono<Env>, described: () => Described): void {
  api.get("/", (c) => c.html(showReference(described())));
}
