/** The suite of the port over every store there is. */
import { STORES } from "./stores.ts";
import { runSuite } from "./suite.ts";

runSuite(STORES);
