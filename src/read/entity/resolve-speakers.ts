/**
 * "I" and "we" inside a quotation → whoever is quoted, once attribution has found who that is. "I" is the speaker; "we" is the
 * organisation a speaker speaks for ("Xbox head Otto Vance: “We waited.”"), else nobody in particular. Outside quotations the
 * first person is the author and stays as it is.
 */
import type { Mentions, TextMention } from "../text/mentions.ts";
import type { Quotation } from "../text/quotations.ts";

/** Words of somebody: the mention of the source (index into `Mentions.list`), and the tokens of what is said. */
export type Utterance = {
  readonly source: number;
  readonly content: readonly { readonly firstToken: number; readonly endToken: number }[];
};

/** Utterances inside others ("He said: “She told me: ‘I left.’”") come after them. */
export function resolveSpeakers(
  mentions: Mentions,
  quotations: readonly Quotation[],
  utterances: readonly Utterance[],
): Mentions {
  const list = [...mentions.list];
  const first = firstMentions(mentions);
  for (const { source, content } of utterances) {
    for (const { firstToken, endToken } of content) {
      for (let index = first[firstToken] ?? list.length; index < list.length; index += 1) {
        const mention = list[index]!;
        if (mention.firstToken >= endToken) break;
        if (mention.form === "speaker" && isQuoted(quotations, mention)) list[index] = speakAs(list, mention, source);
      }
    }
  }
  return { ...mentions, list };
}

/** By token: index of the first mention that begins there or later. */
function firstMentions({ list, at }: Mentions): Int32Array {
  const first = new Int32Array(at.length);
  let index = list.length;
  for (let token = at.length - 1; token >= 0; token -= 1) {
    while (index > 0 && list[index - 1]!.firstToken >= token) index -= 1;
    first[token] = index;
  }
  return first;
}

/** Quotations are in order and do not overlap. */
function isQuoted(quotations: readonly Quotation[], { firstToken }: TextMention): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.endToken <= firstToken) low = middle + 1;
    else high = middle;
  }
  return low < quotations.length && quotations[low]!.firstToken <= firstToken;
}

function speakAs(list: readonly TextMention[], mention: TextMention, source: number): TextMention {
  const speaker = list[source];
  if (speaker === undefined) return mention;
  if (!mention.plural) {
    const { kind, entity, name, gender } = speaker;
    return { ...mention, kind, entity, name, gender, antecedent: source };
  }
  const group = speaker.kind === "organization" ? source : spokenFor(list, speaker);
  if (group === null) return { ...mention, antecedent: source };
  const { kind, entity, name } = list[group]!;
  return { ...mention, kind, entity, name, antecedent: group };
}

/** The organisation for which somebody decides, by a role said beside this mention or the name it stands for. */
function spokenFor(list: readonly TextMention[], speaker: TextMention): number | null {
  for (
    let at: TextMention | undefined = speaker;
    at !== undefined;
    at = at.antecedent === null ? undefined : list[at.antecedent]
  ) {
    for (const { authority, about } of at.roles) {
      if (authority === "decides" && about !== null && list[about]!.kind === "organization") return about;
    }
  }
  return null;
}
