/** `hearsay config`: each setting with its value and its origin. */
import { type Origin, SETTING_NAMES, SETTINGS, variableOf } from "../../desk/settings.ts";
import { shownAddress } from "../../ledger/shown-address.ts";
import type { Call } from "./call.ts";
import { visible } from "./show/cells.ts";
import { CONFIG_FILE, writeOut } from "./surroundings.ts";

export async function runConfig({ settings, options }: Call): Promise<number> {
  // Whoever sees it may be told where the ledger is, and not its password.
  const values = { ...settings.values, ledger: shownAddress(settings.values.ledger) };
  const rows = SETTING_NAMES.map((name) => ({ name, value: values[name], origin: settings.origins[name] }));
  if (options["json"] === true) {
    await writeOut(`${JSON.stringify(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])), null, 2)}\n`);
    return 0;
  }
  const cells = rows.map(({ name, value, origin }) => [
    name,
    String(value),
    writeOrigin(name, origin),
    SETTINGS[name].flags.map(([flag]) => flag).join(", "),
    variableOf(name),
  ]);
  const table = [["setting", "value", "from", "flag", "variable"], ...cells];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  await writeOut(`${lines.map(visible).join("\n")}\n`);
  return 0;
}

function writeOrigin(name: (typeof SETTING_NAMES)[number], origin: Origin): string {
  if (origin === "variable") return variableOf(name);
  return { flag: "the command line", file: CONFIG_FILE, default: "default" }[origin];
}
