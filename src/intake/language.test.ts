import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../pack/load.ts";
import { detectLanguage } from "./language.ts";

const { functionWords } = loadPacks(["en"]).language;

const NEWS =
  "Saltmarsh will be back for a third season, its creator said on Friday, though she would not say when. The series has been off the air since autumn.";
const GERMAN =
  "Die Serie kehrt für eine dritte Staffel zurück, sagte die Produzentin am Freitag, ohne zu verraten, wann das sein wird. Was in der Zeit so alles war, will man in dem Sender noch nicht sagen.";
const FRENCH =
  "La série reviendra pour une troisième saison, a déclaré vendredi sa créatrice, sans dire quand. On ne sait pas si les quatre héros seront de la partie, or le temps presse.";
const SPANISH =
  "La serie volverá con una tercera temporada, dijo el viernes su creadora, que no quiso decir cuándo. No es seguro que los cuatro vuelvan a ser parte de la historia.";
const DUTCH =
  "De serie is terug voor een derde seizoen, zei de maker vrijdag, maar wanneer dat was wilde ze niet zeggen. Of de vier in de reeks te zien zijn is nog niet bekend, en we weten het pas in het voorjaar.";
const DANISH =
  "Serien er tilbage for en tredje sæson, sagde skaberen fredag, men hun ville ikke sige hvornår. Det er ikke sikkert, at de fire er med, og vi ved det først til foråret, for der er have og by at filme.";
const POLISH =
  "Serial powróci z trzecim sezonem, powiedziała w piątek jego autorka, choć nie chciała powiedzieć kiedy. To nie jest pewne, by czwórka bohaterów w nim wystąpiła.";
const JAPANESE = "海辺の番人たちを描くシリーズが第三シーズンで戻ってくると制作者が金曜日に語った。";
const RUSSIAN = "Сериал вернётся с третьим сезоном, сказала в пятницу его создательница, но не уточнила когда.";

const ROWS: readonly (readonly [reason: string, text: string, declared: string | null, language: string])[] = [
  ["English", NEWS, null, "en"],
  ["English as declared", NEWS, "en-GB", "en-GB"],
  ["an underscore for the hyphen", NEWS, "en_US", "en-US"],
  ["a page that declares another language for English text", NEWS, "fr", "en"],
  ["German", GERMAN, null, "und"],
  ["German as declared", GERMAN, "de-AT", "de-AT"],
  ["a template that declares English for German", GERMAN, "en", "und"],
  ["French", FRENCH, null, "und"],
  ["Spanish", SPANISH, null, "und"],
  ["Dutch, the nearest neighbour", DUTCH, null, "und"],
  ["Danish", DANISH, null, "und"],
  ["Polish", POLISH, null, "und"],
  ["Japanese", JAPANESE, null, "und"],
  ["Russian as declared", RUSSIAN, "ru", "ru"],
  [
    "a line of names is no other language",
    "Director Sunniva Dahl confirmed that Dark Tide will be released in Saltmarsh, Glass Harbor, Port Linnet, Vell and Thule.",
    null,
    "en",
  ],
  [
    "nor are tags and addresses",
    `${NEWS} ${'<post id="77115" author="@harborlights" datetime="2031-09-01"> pic.example.com/mzvfqirzt #wardens </post> '.repeat(8)}`,
    null,
    "en",
  ],
  ["a line too short to tell", "Saltmarsh: il ritorno", null, "en"],
  ["a short line as declared", "Saltmarsh: il ritorno", "it", "it"],
  ["a short line in another script", "シーズン3", null, "und"],
  ["no words at all", "12 3 45 — …", null, "en"],
  ["an English text with names in other letters", `${NEWS} 海辺の番人たち`, null, "en"],
];

for (const [reason, text, declared, language] of ROWS) {
  test(`language: ${reason}`, () => assert.equal(detectLanguage(text, declared, functionWords), language));
}
