/** A version of an article, as it is set against the one before it. */
import type { Document } from "../../model/document.ts";
import type { Statement } from "../../model/statement.ts";

export type Edition = { readonly document: Document; readonly statements: readonly Statement[] };
