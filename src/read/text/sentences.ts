/** Where sentences and paragraphs begin and end. */

/** `title`: the document's headline; `heading`: a line between paragraphs that is no sentence of the narration. */
export type SentenceKind = "title" | "heading" | "body";

export type Sentence = {
  /** Offsets into `page.text`, without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** Its tokens: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Counts from 0; the headline is a paragraph. */
  readonly paragraph: number;
  readonly kind: SentenceKind;
};
