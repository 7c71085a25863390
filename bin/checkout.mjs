// Starts the sources of a checkout. JavaScript, because the cache of stripped types must be on before the first of them:
// the stripper alone takes 80 ms to load.
import { enableCompileCache } from "node:module";
import { resolveNear } from "./resolve-near.cjs";

enableCompileCache();
resolveNear();
await import("../src/main.ts");
