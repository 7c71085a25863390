/** Days in the words of the people who read them: "autumn 2025", "9–15 June 2025". They stand with the exports, which need them too. */
export { writeDate, writeInterval, writeShort, writeShortDate } from "../../export/words/write-date.ts";
