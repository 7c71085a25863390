/** Outlets that credit each other in a circle: what looks like two reports has no origin. See `origins/find-circles.ts`. */
import type { AcrossCheck } from "../across/check.ts";
import { findCredits } from "../origins/credit.ts";
import { findCircles } from "../origins/find-circles.ts";

export const circularSourcing: AcrossCheck = {
  code: "circular-sourcing",
  about: "Outlets credit each other, and none says where it comes from.",
  run: ({ recorded, bears }) => {
    const told = new Set(bears.map((bear) => bear.recorded.document.id));
    const statements = recorded.filter(({ document }) => told.has(document.id));
    return findCircles(findCredits(statements), new Map(statements.map(({ statement }) => [statement.id, statement])));
  },
};
