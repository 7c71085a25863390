/** What adding took, as the process that is measured tells it. */

/** In seconds. */
export type Stretch = { readonly reports: number; readonly clock: number; readonly processor: number };

export type Taken = {
  readonly all: Stretch;
  /** The second half of it. */
  readonly later: Stretch;
  readonly peakMegabytes: number;
};
