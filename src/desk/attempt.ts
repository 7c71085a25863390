/** What came of something that may fail: its value, or why there is none. */
import { asError } from "./json-lines.ts";

export type Attempt<Value> =
  | { readonly value: Value; readonly error: null }
  | { readonly value: null; readonly error: Error };

export function attempt<Value>(run: () => Value): Attempt<Value> {
  try {
    return { value: run(), error: null };
  } catch (cause) {
    return fail(cause);
  }
}

/** Never rejects, so that what fails before anyone asks for it stays quiet until then. */
export function settle<Value>(promise: Promise<Value>): Promise<Attempt<Value>> {
  return promise.then((value): Attempt<Value> => ({ value, error: null }), fail);
}

function fail(cause: unknown): { readonly value: null; readonly error: Error } {
  return { value: null, error: asError(cause) };
}
