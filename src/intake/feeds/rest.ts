/** How long and when a feed asks not to be fetched, from its own words: `ttl`, `sy:updatePeriod`, `skipHours`, `skipDays`. */

export type Pace = {
  /** Minutes. */
  readonly ttl?: number | undefined;
  readonly sy?: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined;
  readonly skipHours?: readonly number[] | undefined;
  readonly skipDays?: readonly string[] | undefined;
};

/** The syndication module's periods, in seconds. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ["hourly", 3600],
  ["daily", 86_400],
  ["weekly", 7 * 86_400],
  ["monthly", 30 * 86_400],
  ["yearly", 365 * 86_400],
]);

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The longest that it asks for; null where it does not say. */
export function restOf({ ttl = 0, sy }: Pace): number | null {
  const period = PERIODS.get(sy?.updatePeriod?.trim().toLowerCase() ?? "") ?? 0;
  const seconds = Math.max(ttl * 60, period / Math.max(1, sy?.updateFrequency ?? 1));
  return seconds > 0 && Number.isFinite(seconds) ? Math.round(seconds) : null;
}

/** Some count from 1 to 24, so that 24 is midnight. */
export function skippedHours({ skipHours = [] }: Pace): number[] {
  const hours = skipHours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24);
  return [...new Set(hours.map((hour) => hour % 24))];
}

export function skippedDays({ skipDays = [] }: Pace): string[] {
  const named = new Set(skipDays.map((day) => day.trim().toLowerCase()));
  return DAYS.filter((day) => named.has(day.toLowerCase()));
}
