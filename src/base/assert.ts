/** Dies loudly where our own code is wrong. Never for input: bad input is a `HearsayError`, odd text is a value. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`hearsay is at fault: ${message}`);
}
