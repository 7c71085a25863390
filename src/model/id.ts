/**
 * A name that stands for one thing of the kind given. Ids of documents and statements are content hashes
 * (`base/hash.ts`); the id of an entity can be read: `person:charlie-cox`, `character:daredevil`, `work:daredevil-2015`.
 */
export type Id<_Of extends "Document" | "Statement" | "Entity" | "Question" | "Correction" | "Feed" | "Token"> = string;
