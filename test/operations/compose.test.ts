/**
 * The compose file and the Dockerfile, as far as they can be held to the project without an engine: every command is a verb, every variable a
 * setting with a value that it takes, no secret stands in them, and what is pulled is pinned.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { SETTING_NAMES, SETTINGS, variableOf } from "../../src/desk/settings.ts";
import { VERBS } from "../../src/desk/verbs.ts";
import { ROOT } from "../sources.ts";

type Service = {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, unknown>>;
};

const source = readFileSync(join(ROOT, "compose.yaml"), "utf8");
const compose: { readonly services: Readonly<Record<string, Service>>; readonly volumes: object } = parse(source, {
  merge: true,
});
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const dockerfile = readFileSync(join(ROOT, "Dockerfile"), "utf8");
const manifest: { readonly engines: { readonly node: string } } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);

/** "${WORKERS:-2}" → "2"; what must be given is given. */
const filled = (value: string): string =>
  value.replaceAll(/\$\{\w+:-([^}]*)\}/gu, "$1").replaceAll(/\$\{\w+:\?[^}]*\}/gu, "given");

test("every command is a verb, with options that it has", () => {
  assert.deepEqual(ours.map(([name]) => name).toSorted(), ["desk", "watch", "worker"]);
  for (const [name, { command = [] }] of ours) {
    const [word = "", ...options] = command;
    const verb = VERBS.find((one) => one.name === word);
    assert.ok(verb !== undefined, `${name}: ${word}`);
    for (const option of options)
      assert.ok(
        verb.options.some(([flags]) => flags.split(" ")[0] === option),
        `${name}: ${option}`,
      );
  }
});

test("every variable is a setting of the verb, with a value that it takes", () => {
  const known = new Map(SETTING_NAMES.map((name) => [variableOf(name), name]));
  for (const [service, { command = [], environment = {} }] of ours) {
    for (const [variable, value] of Object.entries(environment)) {
      if (!variable.startsWith("HEARSAY_")) {
        assert.equal(variable, "PGPASSWORD", service);
        continue;
      }
      const name = known.get(variable);
      assert.ok(name !== undefined, `${service}: ${variable}`);
      assert.notEqual(SETTINGS[name].parse(filled(value)), null, `${service}: ${variable}=${filled(value)}`);
      const verb = VERBS.find((one) => one.name === command[0]);
      if (verb !== undefined) assert.ok(verb.settings.includes(name), `${service}: ${variable} bears on nothing`);
    }
  }
});

test("no secret stands in it: what is one comes from outside, and must", () => {
  const lines = source
    .split("\n")
    .filter((line) => /password|secret|token|nats:\/\/|postgres:\/\//iu.test(line.split("#")[0]!));
  assert.ok(lines.length >= 6);
  for (const line of lines) {
    const isGiven = /\$\{(?:POSTGRES|NATS)_PASSWORD:\?/u.test(line) || line.includes("$$NATS_PASSWORD");
    assert.ok(isGiven || line.endsWith("HEARSAY_LEDGER: postgres://hearsay@postgres/hearsay"), line);
  }
});

test("what is pulled is pinned, what listens is heard on this machine alone, and each can say how it is", () => {
  for (const [name, { image, build, ports = [], healthcheck }] of services) {
    if (build === undefined) assert.match(image, /^[a-z]+:\d+\.\d+(?:\.\d+)?-[a-z]+$/u, name);
    for (const port of ports) assert.match(port, /^127\.0\.0\.1:/u, name);
    assert.equal(healthcheck?.test[0], "CMD", name);
  }
  const kept = services.flatMap(([, { volumes = [] }]) => volumes.map((one) => one.replace(/:.*/u, "")));
  assert.deepEqual(kept.toSorted(), Object.keys(compose.volumes).toSorted());
  for (const [name, { depends_on = {} }] of services)
    for (const other of Object.keys(depends_on)) assert.ok(other in compose.services, `${name} needs ${other}`);
});

test("the image has a Node that the package takes, and runs as nobody in particular", () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gmu)].map(([, image]) => image ?? "");
  assert.equal(new Set(bases).size, 1);
  const [, major = ""] = /^node:(\d+)\.\d+\.\d+-\w+-slim$/u.exec(bases[0] ?? "") ?? [];
  assert.ok(Number(major) >= Number(/\d+/u.exec(manifest.engines.node)?.[0]), String(bases[0]));
  const last = dockerfile.slice(dockerfile.lastIndexOf("FROM"));
  assert.match(last, /^USER node$/mu);
  assert.doesNotMatch(last, /PASSWORD|TOKEN|SECRET/u);
  assert.match(last, /^CMD \["serve"\]$/mu);
});
