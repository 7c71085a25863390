/**
 * Where what is said ends or goes on, as the tree has it and the model missed it: it goes on behind the colon of "Quill
 * confirms [it]: [she is back]", and ends where somebody else begins to speak, "The studio said [nothing], while Quill told …".
 */
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import type { Layout, Stretch } from "./layouts.ts";
import type { View } from "./view.ts";

const CONJ = relationOf("conj");
const ADVCL = relationOf("advcl");
const PARATAXIS = relationOf("parataxis");
const PUNCT = uposOf("PUNCT");
const PRON = uposOf("PRON");
const COLON = xposOf(":");

export function boundContents(layouts: readonly Layout[], view: View): Layout[] {
  return layouts.map((layout) => goOn(endBefore(layout, layouts, view), view));
}

/** Cut before a clause beside the cue's own in which another speaks. */
function endBefore(layout: Layout, layouts: readonly Layout[], view: View): Layout {
  for (const other of layouts) {
    const way = view.relation[other.head];
    const isBeside = view.head[other.head] === layout.head && (way === CONJ || way === ADVCL);
    const from = view.left[other.head]!;
    if (!isBeside || view.subject[other.head]! < from || from <= layout.head) continue;
    const contents = layout.contents.flatMap((content) => cut(content, from, view));
    if (contents.length > 0) return { ...layout, contents };
  }
  return layout;
}

function cut(content: Stretch, at: number, { upos }: View): Stretch[] {
  if (content.end <= at) return [content];
  let end = at;
  while (end > content.first && upos[end - 1] === PUNCT) end -= 1;
  return end > content.first ? [{ first: content.first, end }] : [];
}

/** A pronoun alone and a colon: what it stands for is the clause behind that. */
function goOn(layout: Layout, view: View): Layout {
  const [content] = layout.contents;
  const { upos, xpos, units } = view;
  if (content === undefined || content.end - content.first !== 1 || upos[content.first] !== PRON) return layout;
  const colon = content.end;
  const passage = units.passages[units.passageOf[content.first]!]!;
  if (layout.contents.length > 1 || colon + 1 >= passage.end || xpos[colon] !== COLON) return layout;
  let clause = colon + 1;
  while (clause < passage.end && (view.relation[clause] !== PARATAXIS || view.head[clause] !== layout.head))
    clause += 1;
  if (clause >= passage.end) return layout;
  let end = Math.min(passage.end, view.right[clause]! + 1);
  while (end > colon + 1 && upos[end - 1] === PUNCT) end -= 1;
  return { ...layout, contents: [{ first: colon + 1, end }] };
}
