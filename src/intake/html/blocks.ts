/** Elements whose words stand in lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html " +
    "li main ol p pre section summary table tbody thead tfoot tr ul"
  ).split(" "),
);
