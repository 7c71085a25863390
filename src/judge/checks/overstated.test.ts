/** Paraphrases, headlines and retellings beside the words they rest on. People and works are invented. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const FIRMER: readonly FindingRow[] = [
  {
    why: "he rules a reunion out in the paraphrase, and cannot tell in his own words",
    text: `Harbor Lights showrunner Jonas Vell confirmed that Season 2 will not include a reunion for the Night Wardens.

"I read what everybody writes," Vell said. "A full Night Wardens reunion, I don't know about that."`,
    evidence: ["confirmed that Season 2 will not include a reunion", "I don't know about that"],
    message: /Jonas Vell/u,
  },
  {
    why: "she is said to have confirmed her return; she says maybe",
    text: `Mara Ilves has confirmed that she will return to Harbor Lights.

"I might return to Harbor Lights," Ilves said. "We have talked about it."`,
    evidence: ["confirmed that she will return", "I might return"],
  },
  {
    why: "a renewal that was only hoped for",
    text: `Creator Tobias Renner revealed that Glass Harbor will be renewed for a third season.

"Maybe Glass Harbor will be renewed, maybe it won't," Renner said.`,
    evidence: ["revealed that Glass Harbor will be renewed", "Maybe Glass Harbor will be renewed"],
  },
  {
    why: "a release he could not promise",
    text: `Director Sunniva Dahl announced that The Salt Road will be released in October 2031.

"The Salt Road could be released in October 2031," Dahl said. "We do not know yet."`,
    evidence: ["announced that The Salt Road will be released", "could be released"],
  },
  {
    why: "a cancellation denied outright over words that leave it open",
    text: `Producer Iris Quill denied that Ember Coast has been canceled.

"I don't know whether Ember Coast has been canceled," Quill said.`,
    evidence: ["denied that Ember Coast has been canceled", "I don't know whether"],
  },
  {
    why: "the paraphrase follows the quotation",
    text: `"I could come back to Ember Coast as Captain Vane, who knows," actor Piet Halloran told reporters on Monday.

Halloran confirmed that he will come back to Ember Coast.`,
    evidence: ["confirmed that he will come back", "I could come back to Ember Coast"],
  },
  {
    why: "a headline that confirms what its article quotes as unknown",
    title: "Harbor Lights Reunion Confirmed for the Night Wardens",
    text: `Showrunner Jonas Vell spoke about the future of Harbor Lights at a panel on Friday.

"A Night Wardens reunion, I don't know about that," Vell said.`,
    evidence: ["Reunion Confirmed", "I don't know about that"],
  },
  {
    why: "a headline that states a return which the actor only hopes for",
    title: "Mara Ilves Will Return to Harbor Lights",
    text: `Mara Ilves has talked about her time on Harbor Lights.

"Perhaps I will return to Harbor Lights," Ilves said. "Nothing is signed."`,
    evidence: ["Will Return to Harbor Lights", "Perhaps I will return"],
  },
  {
    why: "a retelling in the article's own voice, firmer than the only words it gives",
    text: `Mara Ilves will return to Harbor Lights.

"I may return to Harbor Lights," Ilves told The Post in an interview. "It depends on the scripts."`,
    evidence: ["Mara Ilves will return to Harbor Lights", "I may return"],
  },
  {
    why: "a retelling that makes a renewal of a wish",
    text: `Glass Harbor will be renewed for a third season.

"We don't know if Glass Harbor will be renewed," creator Tobias Renner said.`,
    evidence: ["Glass Harbor will be renewed for a third season", "We don't know if"],
  },
];

const NOT_FIRMER: readonly FindingRow[] = [
  {
    why: "the quotation speaks of the whole franchise, the paraphrase of one season",
    text: `Harbor Lights showrunner Jonas Vell confirmed that there will be no reunion for the Night Wardens in Season 2.

"A Night Wardens reunion somewhere in the Harbor Lights universe, I don't know about that," Vell said.`,
  },
  {
    why: "the quotation speaks of a spin-off, the paraphrase of the series",
    text: `Mara Ilves confirmed that she will return to Harbor Lights.

"I might return to Ember Coast," Ilves said.`,
  },
  {
    why: "the quotation speaks of a later season",
    text: `Mara Ilves confirmed that she will return in Harbor Lights Season 2.

"I might return in Harbor Lights Season 4," Ilves said.`,
  },
  {
    why: "the quotation is as firm as the paraphrase",
    text: `Mara Ilves confirmed that she will return to Harbor Lights.

"I will return to Harbor Lights," Ilves said.`,
  },
  {
    why: "the paraphrase is as careful as the quotation",
    text: `Mara Ilves said that she may return to Harbor Lights.

"I might return to Harbor Lights," Ilves said.`,
  },
  {
    why: "somebody else is careful",
    text: `Mara Ilves confirmed that she will return to Harbor Lights.

"She might return to Harbor Lights," showrunner Jonas Vell said.`,
  },
  {
    why: "the quotation is about another person",
    text: `Showrunner Jonas Vell confirmed that Mara Ilves will return to Harbor Lights.

"Piet Halloran might return to Harbor Lights," Vell said.`,
  },
  {
    why: "he hedges first and settles it afterwards in his own words",
    text: `Creator Tobias Renner confirmed that Glass Harbor will be renewed.

"A month ago I would have said that Glass Harbor may be renewed," Renner said. "Today I can say it: Glass Harbor will be renewed."`,
  },
  {
    why: "the headline says no more than that he hopes",
    title: "Mara Ilves Hopes to Return to Harbor Lights",
    text: `"I may return to Harbor Lights," Mara Ilves told The Post.`,
  },
  {
    why: "a headline over an article that gives a firm source beside a careful one",
    title: "Mara Ilves Will Return to Harbor Lights",
    text: `The studio announced that Mara Ilves will return to Harbor Lights.

"I may return to Harbor Lights, we will see," Ilves had said in March.`,
  },
];

checkFindings("overstated", [...FIRMER, ...NOT_FIRMER]);
