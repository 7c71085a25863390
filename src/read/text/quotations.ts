/**
 * Stretches inside quotation marks. A quotation that runs over paragraphs (each opened anew, only the last closed) is one
 * `Quotation` a paragraph, chained by `continues`.
 */
export type Quotation = {
  /** Offsets into `page.text`, the marks included. */
  readonly start: number;
  readonly end: number;
  /** False where the mark was never closed: the quotation then ends with its paragraph. */
  readonly closed: boolean;
  /** True where it goes on from the quotation before it. */
  readonly continues: boolean;
};
