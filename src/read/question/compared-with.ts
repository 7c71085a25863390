/** "Does Ember Vale come out [before The Glass Orchard]?": what the time of the one is asked to lie before or after. */
import type { Order, Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { QuestionName } from "./names.ts";

/** Null where no word of order stands between the subject and another that the same can be asked of. */
export function comparedWith(
  { kind, subject, asked, record }: Pick<Question, "kind" | "subject" | "asked" | "record">,
  names: readonly QuestionName[],
  { tokens }: Pick<Layers, "tokens">,
  { questions, times: { context } }: Pack,
): NonNullable<Question["than"]> | null {
  if (subject === null || asked !== "whether" || record !== null || questions.kinds.get(kind)?.dated !== true)
    return null;
  const own = names.find(({ id, isRead }) => isRead && id === subject.id);
  const other = names.find((one) => one.isRead && own !== undefined && one.at > own.at && one.kind === own.kind);
  if (own === undefined || other === undefined) return null;
  const between = tokens.lower.slice(own.at, other.at);
  const order = ORDERS.find((one) => between.some((word) => context.get(`order-${one}`)?.has(word)));
  return order === undefined ? null : { named: { id: other.id, name: other.name }, order };
}

const ORDERS: readonly Order[] = ["before", "after"];
