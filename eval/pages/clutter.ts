/** What stands around articles: the same for each system in kind, chosen by story and system in its words. */
import type { Comment, Post, System, Teaser } from "./post.ts";
import type { Story } from "./story.ts";

const HEADLINES = [
  "Kestrel Road Ending Explained: Who Was on the Roof?",
  "Every Saltmarsh Episode, Ranked From Worst to Best",
  "Northlight Raises Prices for the Second Time This Year",
  "Corin Hale to Play a Lighthouse Keeper in New Drama",
  "The 25 Best Films of the Decade So Far, According to Our Critics",
  "Vantage Cancels Three Shows in One Afternoon",
  "Mina Torvald on Fear, Fame and Filling in Forms",
  "How to Watch the Sund Festival From Home",
  "Brindle Works Lays Off a Third of Its Staff",
  "‘Night Ferry’ Trailer: A Bar, a Boat, a Very Long Night",
  "Who Is Wren Castellan? The Designer Who Deleted Crafting",
  "Opinion: Let the Long Seasons Come Back",
] as const;

const COMMENTS: readonly Comment[] = [
  {
    name: "tidewatcher88",
    text: "Finally! I have been waiting for this since the second season, please do not ruin it.",
  },
  { name: "Grumbling Gus", text: "Who asked for this? They should have stopped two years ago and everybody knows it." },
  {
    name: "marenfan",
    text:
      "I actually worked on the first one and can tell you that nobody there had a clue how it would end. The script came in on coloured paper, " +
      "a page a day, and the director read it in the car. Still the best job I ever had. I would do it again tomorrow for half the money.",
  },
  { name: "P. Oduya", text: "Typo in the third paragraph. Otherwise a good piece, thank you." },
];

const CAPTIONS = [
  "Hanne Okafor on the quay at Orrin during the filming of the third season.",
  "The orchard was built in a hangar, where nine hundred trees were hung from wires.",
  "A scene from the trailer that was shown at Sund in August.",
] as const;

const BIOS = [
  "has written about film and television since 2011. Before that, they were a projectionist in Calder. They live by the sea with two dogs and no television.",
  "is a senior staff writer. Their first book, The Quiet Reel, was shortlisted for the Fenn Prize. " +
    "Follow them for recommendations and the occasional photo of bread.",
] as const;

const NEWSLETTERS = [
  "Sign up for The Evening Reel, our daily newsletter. Get the biggest stories in film and television in your inbox every weekday.",
  "Never miss a story. Enter your email address and we will send you the best of the week, every Friday. You can unsubscribe at any time.",
] as const;

const COOKIES = [
  "We and our 812 partners store and access information on a device, such as cookies, and process personal data for personalised ads and content. " +
    "You can change your preferences at any time. By clicking accept you agree to our privacy policy.",
  "This website uses cookies to improve your experience. We'll assume you're ok with this, but you can opt-out if you wish.",
] as const;

/** Deterministic: the same story in the same system is the same page. */
export function clutter(story: Story, system: System, seed: number): Post {
  const slug = story.slug;
  const host = `https://www.${system.outlet.toLowerCase().replaceAll(/[^a-z]+/gu, "")}.example`;
  const pick = <Item>(items: readonly Item[], at: number): Item => items[(seed + at) % items.length]!;
  const teaser = (at: number): Teaser => ({
    title: pick(HEADLINES, at),
    url: `${host}/2025/${String((at % 9) + 1).padStart(2, "0")}/story-${at}/`,
    day: `2025-0${(at % 9) + 1}-1${at % 10}T10:00:00Z`,
  });
  return {
    story,
    outlet: system.outlet,
    url: `${host}/${story.section.toLowerCase()}/${slug}/`,
    sections: ["News", "Film", "Television", "Games", "Reviews", "Interviews", "Podcasts", "Shop"],
    related: [0, 1, 2, 3].map((at) => teaser(at)),
    popular: [5, 6, 7, 8, 9].map((at) => teaser(at)),
    captions: [0, 1].map((at) => pick(CAPTIONS, at)),
    credit: pick(["Lantern / Sefa Lund", "Courtesy of Pell Street Pictures", "Northlight"], 0),
    bio: pick(BIOS, 0),
    comments: COMMENTS.slice(seed % 2),
    newsletter: pick(NEWSLETTERS, 0),
    cookies: pick(COOKIES, 1),
  };
}
