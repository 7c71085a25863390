/** What a process that is measured tells. */
export type Told =
  | { readonly what: "ready" }
  | { readonly what: "done"; readonly count: number }
  /** `processor`: seconds. */
  | { readonly what: "ended"; readonly processor: number };
