/** Looks into a ledger's file past the port, as nothing else may. */
import { DatabaseSync } from "node:sqlite";

/** What SQLite finds wrong with the file, "ok" for nothing, and what its full-text indexes find. */
export function checkIntegrity(file: string): string {
  const database = new DatabaseSync(file);
  try {
    for (const table of ["text_words", "name_words", "name_letters"]) {
      database.exec(`insert into ${table}(${table}) values ('integrity-check')`);
    }
    return String(Object.values(database.prepare("pragma integrity_check").get() ?? {})[0]);
  } finally {
    database.close();
  }
}
