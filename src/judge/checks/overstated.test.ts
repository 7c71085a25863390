/** Paraphrases, headlines and retellings beside the words they rest on. People and works are invented. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const FIRMER: readonly FindingRow[] = [
  {
    why: "a reunion ruled out in the paraphrase, of which he cannot tell in his own words",
    text: `Iron Lantern showrunner Pavel Horn confirmed that Season 2 will not include a reunion for the Wardens.

“I read what everybody writes,” Horn said. “A full Wardens reunion, I don’t know about that.”`,
    evidence: ["confirmed that Season 2 will not include a reunion", "I don’t know about that"],
    message: /^The article has Pavel Horn rule it out, but the words it quotes leave it open\.$/u,
  },
  {
    why: "headline and lede alike, one finding with all three sides",
    title: "Iron Lantern Season 2 will not include a Wardens reunion",
    text: `Iron Lantern showrunner Pavel Horn confirmed that Season 2 will not include a reunion for the Wardens.

“A Wardens reunion… honestly, I couldn’t say,” Horn said.`,
    evidence: ["confirmed that Season 2 will not include", "will not include a Wardens reunion", "I couldn’t say"],
  },
  {
    why: "she is said to have confirmed her return; she says maybe",
    text: `Ines Okafor has confirmed that she will return to Iron Lantern.

"I might return to Iron Lantern," Okafor said. "We have talked about it."`,
    evidence: ["confirmed that she will return", "I might return"],
  },
  {
    why: "a renewal that was only hoped for",
    text: `Creator Tobias Renner revealed that Glass Orchard will be renewed for a third season.

"Maybe Glass Orchard will be renewed," Renner said. "Nobody has called me."`,
    evidence: ["revealed that Glass Orchard will be renewed", "Maybe Glass Orchard will be renewed"],
  },
  {
    why: "a month that he could not promise",
    text: `Director Sunniva Dahl announced that Dark Tide will be released in October 2031.

"Dark Tide could be released in October 2031," Dahl said. "We are still cutting."`,
    evidence: ["announced that Dark Tide will be released", "could be released"],
  },
  {
    why: "a cancellation denied outright over words that leave it open",
    text: `Producer Iris Quill denied that Glass Orchard has been canceled.

"I don't know whether Glass Orchard has been canceled," Quill said.`,
    evidence: ["denied that Glass Orchard has been canceled", "I don't know whether"],
  },
  {
    why: "the paraphrase follows the quotation",
    text: `"I could come back to Iron Lantern one day, who knows," Jonas Reed told reporters on Monday.

Reed confirmed that he will come back to Iron Lantern.`,
    evidence: ["confirmed that he will come back", "I could come back to Iron Lantern"],
  },
  {
    why: "a headline that confirms what its article quotes as unknown",
    title: "Iron Lantern showrunner confirms a Wardens reunion for Season 2",
    text: `Iron Lantern showrunner Pavel Horn spoke about the future of the series at a panel on Friday.

"A Wardens reunion, I don't know about that," Horn said.`,
    evidence: ["confirms a Wardens reunion", "I don't know about that"],
  },
  {
    why: "a headline that states a return of which the actor says perhaps",
    title: "Ines Okafor Will Return to Iron Lantern",
    text: `Ines Okafor has talked about her years as Captain Vale.

"Perhaps I will return to Iron Lantern," Okafor said. "Nothing is signed."`,
    evidence: ["Will Return to Iron Lantern", "Perhaps I will return"],
  },
  {
    why: "a retelling in the article's own voice, firmer than the only words it gives",
    text: `Jonas Reed will return to Iron Lantern.

"I may return to Iron Lantern," Reed told The Post. "It depends on the scripts."`,
    evidence: ["Jonas Reed will return to Iron Lantern", "I may return"],
  },
  {
    why: "a retelling that makes a cancellation of a worry",
    text: `Northlight will cancel Glass Orchard.

"Glass Orchard could be canceled," writer Mara Ilves told The Post. "We are waiting for the call."`,
    evidence: ["Northlight will cancel Glass Orchard", "Glass Orchard could be canceled"],
  },
];

const NOT_FIRMER: readonly FindingRow[] = [
  {
    why: "the quotation leaves open the whole universe, the paraphrase rules out one season",
    text: `Iron Lantern showrunner Pavel Horn confirmed that there will be no reunion for the Wardens in Iron Lantern Season 2.

"A Wardens reunion in the Lantern Universe, I don't know about that," Horn said.`,
  },
  {
    why: "the quotation leaves open the franchise at large, the paraphrase rules out one season",
    text: `Iron Lantern showrunner Pavel Horn confirmed that the Wardens will not reunite in Iron Lantern Season 2.

"A Wardens reunion elsewhere in the franchise might happen," Horn said.`,
  },
  {
    why: "the quotation leaves some day open, the paraphrase rules out one season",
    text: `Ines Okafor confirmed that she will not return in Iron Lantern Season 2.

"I might return someday," Okafor said.`,
  },
  {
    why: "nobody can tell whether it is the same unnamed person",
    text: `A producer confirmed that Glass Orchard will be renewed.

"Glass Orchard might be renewed," a producer said.`,
  },
  {
    why: "nothing tells that the same series is meant",
    text: `Creator Tobias Renner confirmed that the series will be renewed.

"The series might be renewed," Renner said.`,
  },
  {
    why: "the quotation speaks of a spin-off, the paraphrase of the series",
    text: `Ines Okafor confirmed that she will return to Iron Lantern.

"I might return to Dark Tide," Okafor said.`,
  },
  {
    why: "the quotation speaks of a later season",
    text: `Ines Okafor confirmed that she will return in Iron Lantern Season 2.

"I might return in Iron Lantern Season 4," Okafor said.`,
  },
  {
    why: "the quotation is as firm as the paraphrase",
    text: `Ines Okafor confirmed that she will return to Iron Lantern.

"I will return to Iron Lantern," Okafor said.`,
  },
  {
    why: "the paraphrase is as careful as the quotation",
    text: `Ines Okafor said that she may return to Iron Lantern.

"I might return to Iron Lantern," Okafor said.`,
  },
  {
    why: "it is somebody else who is careful",
    text: `Ines Okafor confirmed that she will return to Iron Lantern.

"Ines Okafor might return to Iron Lantern," showrunner Pavel Horn said.`,
  },
  {
    why: "the quotation is about another person",
    text: `Showrunner Pavel Horn confirmed that Ines Okafor will return to Iron Lantern.

"Jonas Reed might return to Iron Lantern," Horn said.`,
  },
  {
    why: "careful about the month, not about the release",
    text: `Director Sunniva Dahl confirmed that Dark Tide will be released in 2031.

"Dark Tide might be released in May 2031," Dahl said.`,
  },
  {
    why: "the headline says no more than that she hopes",
    title: "Ines Okafor Hopes to Return to Iron Lantern",
    text: `"I may return to Iron Lantern," Ines Okafor told The Post.`,
  },
  {
    why: "under the headline a firm source stands beside a careful one",
    title: "Ines Okafor Will Return to Iron Lantern",
    text: `Northlight Pictures announced that Ines Okafor will return to Iron Lantern.

"I may return to Iron Lantern," Okafor had said in March.`,
  },
  {
    why: "he hedges first and settles it in his own words afterwards",
    text: `Creator Tobias Renner confirmed that Glass Orchard will be renewed.

"A week ago I only knew that Glass Orchard may be renewed," Renner said. "It is settled now. Glass Orchard will be renewed."`,
  },
  {
    why: "what has happened needs nobody's word, and an old worry does not shake it",
    text: `Glass Orchard was canceled in April 2031.

"Glass Orchard could be canceled," writer Mara Ilves told The Post in January.`,
  },
];

checkFindings("overstated", [...FIRMER, ...NOT_FIRMER]);
