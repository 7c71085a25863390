/** The library's public names. */
export { HearsayError } from "./base/error.ts";
export { read } from "./desk/read.ts";
export { buildDocument } from "./intake/received.ts";
export { loadPacks } from "./pack/load.ts";
