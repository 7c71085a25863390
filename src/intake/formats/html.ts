import type { Format } from "../format.ts";
export const html: Format = {
  name: "html",
  endings: [".html", ".htm", ".xhtml"],
  detect: (t) => /^\s*<(?:!doctype|html)/iu.test(t),
  parse: async (text) => ({ text }),
};
