export { rangeOf, type TokenRange, topOf } from "../text/token-range.ts";
