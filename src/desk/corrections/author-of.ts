/** Who makes a correction: whoever shows a token goes by its label, whoever sits at the machine by the setting `author`. */
import { userInfo } from "node:os";
import { LOGIN, type Settings } from "../settings.ts";

export function authorOf({ author }: Pick<Settings, "author">, name: string | null = null): string {
  if (name !== null) return name;
  return author === LOGIN ? loginName() : author;
}

/** A container may run under a number that has no name. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
