import assert from "node:assert/strict";
import { test } from "node:test";
import { HearsayError } from "../base/error.ts";
import { resolveSettings, SETTING_NAMES, SETTINGS, type SettingName, type Sources, variableOf } from "./settings.ts";

const from = (sources: Partial<Sources>): Sources => ({ flags: {}, variables: {}, file: null, ...sources });

const FOUND: readonly (readonly [
  reason: string,
  sources: Partial<Sources>,
  name: SettingName,
  value: unknown,
  origin: string,
])[] = [
  ["nothing set", {}, "packs", ["en", "screen-en", "mcu"], "default"],
  ["a file", { file: { packs: ["en"] } }, "packs", ["en"], "file"],
  ["a list as text", { file: { packs: "en, ./mine" } }, "packs", ["en", "./mine"], "file"],
  [
    "a variable over a file",
    { file: { maxBytes: 5 }, variables: { HEARSAY_MAX_BYTES: "2MB" } },
    "maxBytes",
    2_000_000,
    "variable",
  ],
  [
    "a flag over a variable",
    { flags: { color: false }, variables: { HEARSAY_COLOR: "always" } },
    "color",
    "never",
    "flag",
  ],
  ["an empty variable is none", { variables: { HEARSAY_PACKS: "" } }, "packs", ["en", "screen-en", "mcu"], "default"],
  ["a switch that is off", { variables: { HEARSAY_MODEL: "0" } }, "model", false, "variable"],
  ["a switch by its flag", { flags: { model: false } }, "model", false, "flag"],
  ["a size with a fraction", { flags: { maxBytes: "1.5 kB" } }, "maxBytes", 1500, "flag"],
  ["a width", { flags: { width: "100" } }, "width", 100, "flag"],
  ["an editor's hint in the file", { file: { $schema: "x", width: 80 } }, "width", 80, "file"],
];

for (const [reason, sources, name, value, origin] of FOUND) {
  test(`settings: ${reason}`, () => {
    const { values, origins } = resolveSettings(from(sources));
    assert.deepEqual(values[name], value);
    assert.equal(origins[name], origin);
  });
}

const REFUSED: readonly (readonly [reason: string, sources: Partial<Sources>, code: string, words: RegExp])[] = [
  ["a size that is none", { flags: { maxBytes: "huge" } }, "config/invalid", /--max-bytes <size> is "huge".*20MB/u],
  ["nothing at all", { variables: { HEARSAY_MAX_BYTES: "0" } }, "config/invalid", /HEARSAY_MAX_BYTES/u],
  ["a width no terminal has", { file: { width: 7 } }, "config/invalid", /"width" in hearsay\.config\.json/u],
  ["a colour that is none", { variables: { HEARSAY_COLOR: "mauve" } }, "config/invalid", /auto, always or never/u],
  ["an empty list", { flags: { packs: " , " } }, "config/invalid", /--packs/u],
  ["a setting misspelt", { file: { pakcs: ["en"] } }, "config/unknown-setting", /Did you mean "packs"\?/u],
  [
    "a setting of something else",
    { file: { colour_scheme_of_editor: 1 } },
    "config/unknown-setting",
    /no setting\. See/u,
  ],
  ["a file that is a list", { file: [] }, "config/invalid", /must hold an object/u],
];

for (const [reason, sources, code, words] of REFUSED) {
  test(`settings refuse ${reason}`, () => {
    assert.throws(
      () => resolveSettings(from(sources)),
      (error) => error instanceof HearsayError && error.code === code && words.test(error.message),
    );
  });
}

test("settings: each is listed and its default passes its own check", () => {
  assert.deepEqual([...SETTING_NAMES].toSorted(), Object.keys(SETTINGS).toSorted());
  for (const name of SETTING_NAMES)
    assert.deepEqual(SETTINGS[name].parse(SETTINGS[name].fallback), SETTINGS[name].fallback);
  assert.equal(variableOf("maxBytes"), "HEARSAY_MAX_BYTES");
});
