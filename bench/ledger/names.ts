/**
 * Names of works, people, companies and outlets that nobody bears: each holds a word put together from syllables, as "Corvane" or
 * "Velmoor". The same chance gives the same names, none twice.
 */
import type { Random } from "./random.ts";

export type NameMaker = (random: Random) => string;

/** So many different names of a make, in the order in which they were drawn. */
export function drawNames(count: number, make: NameMaker, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(make(random));
  return [...names];
}

export const nameWork: NameMaker = (random) => {
  const place = nameOf(random);
  const [noun, other] = [random.pick(NOUNS), random.pick(NOUNS)];
  const forms = [
    `${place} ${noun}`,
    `The ${noun} of ${place}`,
    `${random.pick(ADJECTIVES)} ${place}`,
    `The ${random.pick(ADJECTIVES)} ${place}`,
    `${place} ${noun}`,
    place,
    `${place}: ${random.pick(ADJECTIVES)} ${other}`,
    `${other} of ${place}`,
  ];
  return random.pick(forms);
};

export const namePerson: NameMaker = (random) => `${random.pick(GIVEN)} ${nameOf(random)}`;

/** A character goes by one name or by an office. */
export const nameCharacter: NameMaker = (random) => {
  const name = nameOf(random);
  return random.isLucky(0.3) ? `${random.pick(OFFICES)} ${name}` : name;
};

export const nameMaker: NameMaker = (random) => `${nameOf(random)} ${random.pick(MAKERS)}`;

export const namePlatform: NameMaker = (random) => `${nameOf(random)}+`;

/** Outlets are called after towns, and towns not as people are. */
export const nameOutlet: NameMaker = (random) => {
  const name = `${random.pick(TOWNS)} ${random.pick(PAPERS)}`;
  return random.isLucky(0.5) ? `The ${name}` : name;
};

/** Two or three syllables. */
function nameOf(random: Random): string {
  const middle = random.isLucky(0.25) ? random.pick(MIDDLES) : "";
  return random.pick(ONSETS) + middle + random.pick(ENDINGS);
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const ONSETS: readonly string[] = words(`
  Bram Cald Corv Dorl Drev Eld Estr Fenw Garv Grell Hask Hollm Ilv Jarn Keld Kirr Lorm Lyr Marv Mirr Nald Nessel Orv Ostr
  Pell Prav Quor Rask Revel Sard Skell Stav Tarsk Thorv Ulm Vell Verd Wend Wrex Yarr Zell Brisk Clav Dusk Ferr Gorm Hedd
  Jutt Kross Lund Mold Norv Pard Rend Sorl Trev Ursk Vast Wick Zarn`);

const MIDDLES: readonly string[] = words("a e i o an en in on ar er or al el il and end");

const ENDINGS: readonly string[] = words(`
  ane moor eth wick ander olle ostre ley mere hurst ava ivar one isk arde ulf esse ander ette olin aby orne ustad
  inge elle aud yre ock ilde anby estow ough ersen ova ina ault arde emont orth een ister agh`);

const ADJECTIVES: readonly string[] = words(`
  Amber Broken Copper Distant Eleventh Feathered Gilded Hollow Iron Jagged Last Marble Narrow Ninth Open Painted Quiet Restless
  Salted Sleeping Tidal Unlit Velvet Wandering Winter Wooden Burning Crooked Drowned Endless Frozen Gentle Lesser Northern`);

const NOUNS: readonly string[] = words(`
  Anvil Archive Beacon Bridge Cellar Chorus Clockwork Crossing Current Dominion Echo Ember Engine Estuary Fable Ferry Forge
  Garden Gallery Harbor Harvest Hollow Horizon Inheritance Island Journey Kingdom Ladder Lantern Ledger Legacy Lighthouse Machine
  Mirror Monument Mountain Oath Orchard Parade Passage Pavilion Pilgrim Promise Protocol Quarry Reckoning Requiem River Road
  Sanctuary Season Shore Signal Silence Sister Spire Station Storm Summit Sundial Tempest Threshold Tide Tower Treaty Vigil
  Voyage Watch Waters Wilderness Window Witness`);

const GIVEN: readonly string[] = words(`
  Ada Adrian Agnes Alma Amara Anders Anika Arlo Asha Axel Beatrix Benno Bianca Boris Camila Carl Cato Celia Cyrus Dara Delia
  Diego Dora Edgar Edith Elena Elias Elsa Emil Enzo Esther Ezra Fatima Felix Fiona Flora Frida Gaspar Greta Hana Hanno Harriet
  Hector Hugo Ida Imani Ines Ingrid Irma Isaac Ivan Jana Jasper Joan Jonas Judith Julian Karim Katya Kenji Lara Laszlo Leda
  Leif Lena Leo Lila Linus Lotte Lucian Lydia Magnus Maia Mara Marek Marta Matilda Milan Mina Miriam Nadia Naomi Nils Nina
  Noor Olga Omar Orla Oscar Otto Paula Pavel Petra Piers Priya Quentin Rania Rasmus Renata Rhea Rosa Ruben Sabine Samir Selma
  Sigrid Silas Simone Sonia Stella Sven Tamar Tariq Theo Thora Tilda Tomas Ulla Uma Vera Viggo Viola Walter Wanda Xenia Yara
  Yusuf Zara Zeno`);

const OFFICES: readonly string[] = words("Captain Doctor Marshal Inspector Queen Admiral Sister Professor Baron Judge");

const MAKERS: readonly string[] = [
  "Studios",
  "Pictures",
  "Games",
  "Films",
  "Entertainment",
  "Interactive",
  "Productions",
];

const TOWNS: readonly string[] = words(`
  Abberholt Anscombry Bexholt Boultham Chesterlow Cottlemere Dunwick Easterholm Finchley-on-Oar Gadmouth Hexwater Iddesby Joyford
  Kinglass Ludmarsh Maplestead Newbrock Oakhaven-Low Pennyfold Queensmark Ribblesea Saltcote Teignwold Upperlode Wychmarket
  Yewbridge Zealmouth Almsford Batterway Coldstow`);

const PAPERS: readonly string[] = words(
  "Gazette Herald Courier Chronicle Dispatch Tribune Observer Post Bulletin Register Standard Sentinel Ledger Review Examiner",
);
