import type { Reading } from "../../../model/reading.ts";
export function showReading(reading: Reading, _screen: unknown): string {
  return JSON.stringify(reading);
}
