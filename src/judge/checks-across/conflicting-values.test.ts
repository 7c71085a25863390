/** Two values at once. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const EMBER = { kind: "when-released", subject: "work:ember-vale" } as const;
const EPISODES = { kind: "how-many", subject: "work:ember-vale" } as const;
const PLAYER = { kind: "who-plays", subject: "character:nightjar", scope: "work:ember-vale" } as const;

function dated(on: string, outlet: string, when: string, more: Partial<Telling> = {}): Telling {
  const words = `Ember Vale will arrive in ${when}`;
  return { on, outlet, words, frame: "release", roles: { subject: "work:ember-vale", when }, ...more };
}

function counted(on: string, outlet: string, value: string): Telling {
  const roles = { subject: "work:ember-vale", value };
  return { on, outlet, words: `Ember Vale has ${value} episodes`, frame: "episode-count", roles };
}

function played(on: string, outlet: string, who: string, more: Readonly<Record<string, string>> = {}): Telling {
  const roles = { role: "character:nightjar", subject: who, ...more };
  return { on, outlet, words: `Nightjar is played by ${who}`, frame: "cast", roles };
}

function appearing(on: string, outlet: string, who: string): Telling {
  const roles = { subject: who, scope: "work:ember-vale" };
  return { on, outlet, words: `${who} will appear`, frame: "appear", roles };
}

const ON_TERN = (when: string): Readonly<Record<string, string>> => ({
  subject: "work:ember-vale",
  when,
  platform: "organization:tern",
});

const IN_EMBER = { scope: "work:ember-vale" };

const ROWS: readonly AcrossRow[] = [
  {
    why: "two outlets give two months, two days apart",
    ...EMBER,
    tellings: [dated("2031-05-01", "The Ledger", "2032-03"), dated("2031-05-03", "Harbor Weekly", "2032-06")],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
    severity: "conflict",
    message: /^Harbor Weekly gives 2032-06, The Ledger 2032-03/u,
  },
  {
    why: "two deciders",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { by: "Mara Ilves", as: "decides" }),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { by: "Tomas Reyne", as: "decides" }),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
    message: /Tomas Reyne gives 2032-06, Mara Ilves 2032-03/u,
  },
  {
    why: "the source of one outlet and the source of another",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { by: "a source", as: "reports" }),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { by: "a source", as: "reports" }),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
  },
  {
    why: "a hundred articles with two values are one finding",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-02", "Marquee Dispatch", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06"),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
  },
  {
    why: "two numbers of episodes",
    ...EPISODES,
    tellings: [counted("2031-05-01", "The Ledger", "8"), counted("2031-05-03", "Harbor Weekly", "10")],
    evidence: ["Ember Vale has 10 episodes", "Ember Vale has 8 episodes"],
  },
  {
    why: "two players of one role in one show",
    ...PLAYER,
    tellings: [
      played("2031-05-01", "The Ledger", "person:ada-quill", IN_EMBER),
      played("2031-05-03", "Harbor Weekly", "person:ines-okafor", IN_EMBER),
    ],
    evidence: ["Nightjar is played by person:ines-okafor", "Nightjar is played by person:ada-quill"],
  },
  {
    why: "a third one that is vaguer settles nothing",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06"),
      dated("2031-05-04", "Marquee Dispatch", "2032"),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
  },
  {
    why: "put off until two days",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { frame: "delay", words: "Ember Vale is delayed to March" }),
      dated("2031-05-02", "Harbor Weekly", "2032-06", { frame: "delay", words: "Ember Vale is delayed to June" }),
    ],
    evidence: ["Ember Vale is delayed to June", "Ember Vale is delayed to March"],
  },
  {
    why: "put off, and then again",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { frame: "delay", words: "Ember Vale is delayed to March" }),
      dated("2031-05-12", "Harbor Weekly", "2032-06", { frame: "delay", words: "Ember Vale is delayed to June" }),
    ],
  },
  {
    why: "the only platform that anybody names",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { roles: ON_TERN("2032-06") }),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
  },
  {
    why: "one of two platforms, which both name",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { roles: ON_TERN("2032-03") }),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { roles: ON_TERN("2032-06") }),
      dated("2031-01-03", "Harbor Weekly", "2032", {
        roles: { subject: "work:ember-vale", when: "2032", platform: "organization:auk" },
      }),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
  },
  {
    why: "one of two platforms, which the other may not mean",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { roles: ON_TERN("2032-06") }),
      dated("2031-01-03", "Harbor Weekly", "2032", {
        roles: { subject: "work:ember-vale", when: "2032", platform: "organization:auk" },
      }),
    ],
  },
  {
    why: "many appear in a show",
    kind: "appears",
    subject: null,
    scope: "work:ember-vale",
    tellings: [
      appearing("2031-05-01", "The Ledger", "person:ada-quill"),
      appearing("2031-05-03", "Harbor Weekly", "person:ines-okafor"),
    ],
  },
  {
    why: "who plays whom in it: two roles",
    kind: "who-plays",
    subject: null,
    scope: "work:ember-vale",
    tellings: [
      played("2031-05-01", "The Ledger", "person:ada-quill", IN_EMBER),
      played("2031-05-03", "Harbor Weekly", "person:ines-okafor", { ...IN_EMBER, role: "character:owl" }),
    ],
  },
  {
    why: "somebody without a name may be she",
    ...PLAYER,
    tellings: [
      played("2031-05-01", "The Ledger", "person:ada-quill", IN_EMBER),
      played("2031-05-03", "Harbor Weekly", "newcomer", IN_EMBER),
    ],
  },
  {
    why: "the one is more precise",
    ...EMBER,
    tellings: [dated("2031-05-01", "The Ledger", "2032"), dated("2031-05-03", "Harbor Weekly", "2032-06")],
  },
  {
    why: "about March and early in April",
    ...EMBER,
    tellings: [dated("2031-05-01", "The Ledger", "2032-03~"), dated("2031-05-03", "Harbor Weekly", "2032-04-05")],
  },
  {
    why: "a month later the plan has changed",
    ...EMBER,
    tellings: [dated("2031-05-01", "The Ledger", "2032-03"), dated("2031-06-03", "Harbor Weekly", "2032-06")],
  },
  {
    why: "the later one says that it was put off",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { frame: "delay", words: "Ember Vale is delayed to June" }),
    ],
  },
  {
    why: "a third one tells of the delay",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-02", "Marquee Dispatch", "", { frame: "delay", roles: { subject: "work:ember-vale" } }),
      dated("2031-05-03", "Harbor Weekly", "2032-06"),
    ],
  },
  {
    why: "the outlet took up the other's date",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06"),
      dated("2031-05-04", "The Ledger", "2032-06"),
    ],
  },
  {
    why: "who decides it has spoken",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06"),
      dated("2031-05-04", "Marquee Dispatch", "2032-06", { by: "Mara Ilves", as: "decides" }),
    ],
  },
  {
    why: "a rumour against the record is no equal",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { by: "a source", as: "reports" }),
    ],
  },
  {
    why: "fans guess",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { by: "fans", as: "opines" }),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { by: "fans", as: "opines" }),
    ],
  },
  {
    why: "one of them only thinks it possible",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { says: "PS+" }),
    ],
  },
  {
    why: "another season",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { roles: { subject: "work:ember-vale-s2", when: "2032-06" } }),
    ],
  },
  {
    why: "a game that comes to two platforms",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", {
        roles: { subject: "work:ember-vale", when: "2032-03", platform: "organization:tern" },
      }),
      dated("2031-05-03", "Harbor Weekly", "2032-06", {
        roles: { subject: "work:ember-vale", when: "2032-06", platform: "organization:auk" },
      }),
    ],
  },
  {
    why: "the one article gives both: two parts",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06"),
      dated("2031-05-04", "Marquee Dispatch", "2032-03", { words: "the first half arrives in March" }),
      dated("2031-05-04", "Marquee Dispatch", "2032-06", { words: "the second half arrives in June" }),
    ],
  },
  {
    why: "the one follows the other: one origin",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { by: "Ada Quill", as: "reports", via: "The Ledger" }),
      dated("2031-05-01", "The Ledger", "2032-03", { by: "Tomas Reyne", as: "reports" }),
    ],
  },
  {
    why: "an outlet that follows the other gets it wrong: one origin",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03"),
      { on: "2031-05-03", outlet: "Harbor Weekly", words: "The Ledger has the news", via: "The Ledger" },
      dated("2031-05-03", "Harbor Weekly", "2032-06"),
    ],
  },
  {
    why: "the one tells of the past, the other of what comes",
    ...EMBER,
    tellings: [dated("2031-05-01", "The Ledger", "2029-03"), dated("2031-05-03", "Harbor Weekly", "2032-06")],
  },
  {
    why: "the one date has passed meanwhile",
    ...EMBER,
    asOf: "2032-04-02",
    tellings: [dated("2031-05-01", "The Ledger", "2032-03"), dated("2031-05-03", "Harbor Weekly", "2032-06")],
  },
  {
    why: "eight and 8",
    ...EPISODES,
    tellings: [counted("2031-05-01", "The Ledger", "8"), counted("2031-05-03", "Harbor Weekly", "eight")],
  },
  {
    why: "who plays him, and who did, in no work that is named",
    ...PLAYER,
    tellings: [
      played("2031-05-01", "The Ledger", "person:ada-quill"),
      played("2031-05-03", "Harbor Weekly", "person:ines-okafor"),
    ],
  },
  {
    why: "the same player by her family name",
    ...PLAYER,
    tellings: [
      played("2031-05-01", "The Ledger", "person:ada-quill", IN_EMBER),
      played("2031-05-03", "Harbor Weekly", "person:quill", IN_EMBER),
    ],
  },
];

checkAcrossRows("conflicting-values", ROWS);
