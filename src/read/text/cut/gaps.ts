/** What can stand before a token (`Tokens.gap`), from nothing to the end of a paragraph. */

/** Nothing before the token. */
export const GLUED = 0;
export const SPACED = 1;
/** A line break that is only the end of a line. */
export const WRAPPED = 2;
/** A new paragraph; also before the first token. */
export const PARAGRAPH = 3;
