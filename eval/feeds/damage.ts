/** What goes wrong with feeds, done to one that is well-formed: the suite has few that are not. Each is what sites do. */

export type Damage = { readonly name: string; readonly apply: (text: string) => string };

export const DAMAGES: readonly Damage[] = [
  {
    name: "no closing tags at the end",
    apply: (text) => text.replace(/<\/(?:channel|feed|rdf:RDF|rss)>[\s\S]*$/u, ""),
  },
  { name: "an item left open", apply: (text) => text.replace(/<\/(?:item|entry)>/u, "") },
  { name: "no namespaces declared", apply: (text) => text.replaceAll(/\sxmlns(?::\w+)?=(?:"[^"]*"|'[^']*')/gu, "") },
  { name: "bare ampersands", apply: (text) => text.replaceAll(/&amp;(?!#?\w{1,10};)/gu, "&") },
  {
    name: "a warning of a script above it",
    apply: (text) =>
      `<br />\n<b>Warning</b>: it could not write to the cache in <b>feed</b> on line <b>3</b><br />\n${text}`,
  },
  {
    name: "markup of a host below it",
    apply: (text) => `${text}\n<!-- 0.2 s --><script>count(1 < 2 && 3)</script><br>`,
  },
  {
    name: "capitals in all tags",
    apply: (text) => text.replaceAll(/<\/?(?:title|link|item|entry|channel)\b/gu, (tag) => tag.toUpperCase()),
  },
];
