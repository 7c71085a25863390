import type { Id } from "./id.ts";

/**
 * How near a text is to the article it stands for. `restated`: retold in other words, so that only what stands inside
 * quotation marks is anyone's wording.
 */
export type Rendition = "original" | "excerpt" | "restated";

/** An article as received. `text` and `title` never change once made: every span points into them. */
export type Document = {
  /** Hash of url, outlet, published, title and text. */
  readonly id: Id<"Document">;
  readonly url: string | null;
  /** Who published it: "TV Insider". */
  readonly outlet: string | null;
  /** Who wrote it, as printed. */
  readonly byline: string | null;
  readonly title: string | null;
  /**
   * The dateline, as precisely as it is known and in its own time zone: `2025`, `2025-05`, `2025-05-02` or a date-time.
   * Its written day is the document creation time (DCT) that relative times count from.
   */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47, `en`; `und` where it cannot be told. */
  readonly language: string;
  readonly rendition: Rendition;
  readonly text: string;
};
