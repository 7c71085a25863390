/**
 * The many ways in which people ask the same few things. Each block is one kind of question, with what is asked of it; each line a question, what it
 * is about, and within what. Works, people and outlets are invented.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadPacks } from "../../pack/load.ts";
import { understandQuestion } from "../question.ts";

const packOf = (name: string): string => fileURLToPath(new URL(`../../../test/packs/${name}`, import.meta.url));
const PACK = loadPacks(["en", "screen-en", packOf("saltmarsh"), packOf("lantern")]);

/** Subjects are works where they do not say otherwise. */
const WAYS: { readonly [asked: string]: string } = {
  "when-released when": `
    When does Glasswing come out? | glasswing-2017
    When does Ember Vale come out? | ember-vale
    When is Ember Vale coming out? | ember-vale
    When will Ember Vale be released? | ember-vale
    When is Ember Vale out? | ember-vale
    When does Ember Vale release? | ember-vale
    When does Ember Vale launch? | ember-vale
    When can I play Ember Vale? | ember-vale
    When can we watch The Glass Orchard? | the-glass-orchard
    When can I buy Ember Vale? | ember-vale
    When does The Glass Orchard open? | the-glass-orchard
    When does The Glass Orchard hit theaters? | the-glass-orchard
    When is The Glass Orchard in cinemas? | the-glass-orchard
    When does Saltmarsh Rising return? | saltmarsh-rising
    When is Saltmarsh Rising back? | saltmarsh-rising
    When does Saltmarsh Rising start? | saltmarsh-rising
    When does Saltmarsh Rising Season 2 premiere? | saltmarsh-rising-s2
    When does season 2 of Saltmarsh Rising air? | saltmarsh-rising-s2
    When does the second season of Saltmarsh Rising arrive? | saltmarsh-rising-s2
    What is the release date of Ember Vale? | ember-vale
    What's the release date for Ember Vale? | ember-vale
    What is Ember Vale's release date? | ember-vale
    What day does Ember Vale come out? | ember-vale
    What date does The Glass Orchard open? | the-glass-orchard
    In which year will Ember Vale come out? | ember-vale
    What year is The Glass Orchard due? | the-glass-orchard
    What is the premiere date of Saltmarsh Rising Season 3? | saltmarsh-rising-s3
    What is the release window for Ember Vale? | ember-vale
    Which release date did Northgate Studios give for Ember Vale? | ember-vale
    Which release date did Northgate Studios give The Glass Orchard? | the-glass-orchard
    Which date did Orbit+ give away for Saltmarsh Rising Season 2? | saltmarsh-rising-s2
    How soon does Ember Vale come out? | ember-vale
    How long until Ember Vale comes out? | ember-vale
    When do pre-orders for Ember Vale open? | ember-vale-presale
    When do Ember Vale pre-orders start? | ember-vale-presale
    When is the finale of Saltmarsh Rising? | saltmarsh-rising-finale
    When is the last episode of Saltmarsh Rising? | saltmarsh-rising-finale
    When is the premiere of Saltmarsh Rising? | saltmarsh-rising
    When is the launch of Ember Vale? | ember-vale
    Since when has Ember Vale been out? | ember-vale
  `,
  "when-released whether": `
    Does Ember Vale have a release date? | ember-vale
    Is there a release date for Ember Vale? | ember-vale
    Has Ember Vale got a release date yet? | ember-vale
    Is Ember Vale out yet? | ember-vale
    Is Ember Vale out? | ember-vale
    Has Ember Vale been released? | ember-vale
    Did The Glass Orchard come out? | the-glass-orchard
    Did The Glass Orchard come out in 2030? | the-glass-orchard
    Will Ember Vale come out in 2032? | ember-vale
    Will Ember Vale be out this year? | ember-vale
    Is Ember Vale coming out next year? | ember-vale
    Has Ember Vale been delayed? | ember-vale
    Was Ember Vale delayed? | ember-vale
    Is Ember Vale delayed? | ember-vale
    Will Ember Vale be delayed? | ember-vale
    Will Ember Vale be delayed beyond 2032? | ember-vale
    Will Ember Vale be pushed to 2032? | ember-vale
    Will Ember Vale slip to 2032? | ember-vale
    Will Ember Vale come out before The Glass Orchard? | ember-vale
    Does Ember Vale come out after The Glass Orchard? | ember-vale
  `,
  "when-released when before": `
    When was Saltmarsh Rising season 2 originally going to premiere? | saltmarsh-rising-s2
    When was the Saltmarsh Rising reboot originally going to premiere? | saltmarsh-rising-reboot
    What was the original release date of Ember Vale? | ember-vale
    What was the original date of Ember Vale? | ember-vale
    What was the original date for Ember Vale? | ember-vale
    What was the original date for Ember Vale pre-orders? | ember-vale-presale
    What was the previous release date of Ember Vale? | ember-vale
    When was Ember Vale originally due? | ember-vale
    When was Ember Vale supposed to come out originally? | ember-vale
    When was Ember Vale due before it was delayed? | ember-vale
    When was The Glass Orchard due before its date was last moved? | the-glass-orchard
    What was the date of Ember Vale before the delay? | ember-vale
  `,
  "when-released when reason": `
    Why was the final season of Saltmarsh Rising delayed? | saltmarsh-rising
    Why was Ember Vale delayed? | ember-vale
    Why has Ember Vale been delayed? | ember-vale
    Why did Northgate Studios delay Ember Vale? | ember-vale
    Why did Northgate Studios push back Ember Vale? | ember-vale
    Why is The Glass Orchard late? | the-glass-orchard
    What reason did Northgate Studios give for delaying Ember Vale? | ember-vale
    What reason was given for the delay of Ember Vale? | ember-vale
    What is the reason for the delay of Ember Vale? | ember-vale
    What caused the delay of Ember Vale? | ember-vale
    How did Northgate Studios explain the delay of Ember Vale? | ember-vale
    How come Ember Vale was put off? | ember-vale
    What is to blame for the delay of Ember Vale? | ember-vale
  `,
  "goes-ahead whether reason": `
    Why was Saltmarsh Rising cancelled? | saltmarsh-rising
    Why was Saltmarsh Rising canceled? | saltmarsh-rising
    Why did Orbit+ cancel Saltmarsh Rising? | saltmarsh-rising
    Why did Orbit+ axe Saltmarsh Rising? | saltmarsh-rising
    Why was Iron Lantern cancelled? | iron-lantern-2021
    Why did Northgate Studios restart the development of Ember Vale? | ember-vale
  `,
  "when-announced when reason": `
    Why did Northgate Studios announce Ember Vale so early? | ember-vale
  `,
  "is-last whether reason": `
    What reason did Mara Ilves give for ending Saltmarsh Rising? | saltmarsh-rising
    Why is Saltmarsh Rising ending? | saltmarsh-rising
  `,
  "appears whether reason": `
    Why did Ada Quill leave Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
    Why was Ada Quill recast in Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
  `,
  "when-filmed when reason": `
    Why was the filming of Saltmarsh Rising Season 2 delayed? | saltmarsh-rising-s2
  `,
  "when-released when who-first": `
    Who first reported that Ember Vale was delayed? | ember-vale
    Who first reported the delay of Ember Vale? | ember-vale
    Who leaked the release date of Ember Vale? | ember-vale
  `,
  "goes-ahead whether who-first": `
    Who first reported the Saltmarsh Rising revival? | saltmarsh-rising-revival
    Who spread the rumor of a second season of Saltmarsh Rising? | saltmarsh-rising-s2
    Who broke the news that Saltmarsh Rising was renewed? | saltmarsh-rising
    Who was first to report that Saltmarsh Rising was cancelled? | saltmarsh-rising
  `,
  "who-plays who who-first": `
    Which outlet first reported that Ada Quill would play Nightjar? | character:nightjar
  `,
  "appears whether who-first": `
    Where was it first reported that Ada Quill would be in Ember Vale? | person:ada-quill | ember-vale
    Who first reported that Ada Quill would be in Ember Vale? | person:ada-quill | ember-vale
    Who brought the casting of Ada Quill in Ember Vale to light? | person:ada-quill | ember-vale
  `,
  "when-released when who-says": `
    Who announced the release date of Ember Vale? | ember-vale
  `,
  "goes-ahead whether who-says": `
    Who confirmed that Saltmarsh Rising was renewed? | saltmarsh-rising
    According to whom is Saltmarsh Rising cancelled? | saltmarsh-rising
  `,
  "appears whether who-says": `
    Who says that Ada Quill will return to Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
  `,
  "when-announced when when-first": `
    When was Ember Vale announced? | ember-vale
    When was Ember Vale first announced? | ember-vale
    When was Ember Vale revealed? | ember-vale
    When was Ember Vale unveiled? | ember-vale
    When did Northgate Studios announce Ember Vale? | ember-vale
    When did Northgate Studios reveal Ember Vale? | ember-vale
    When was the third season of Saltmarsh Rising announced? | saltmarsh-rising-s3
  `,
  "when-announced when": `
    When will Northgate Studios announce Ember Vale? | ember-vale
    When will Ember Vale be announced? | ember-vale
    When will Ember Vale be unveiled? | ember-vale
  `,
  "goes-ahead whether": `
    Has Ember Vale been announced? | ember-vale
    Is Saltmarsh Rising cancelled? | saltmarsh-rising
    Was Saltmarsh Rising cancelled? | saltmarsh-rising
    Has Orbit+ cancelled Saltmarsh Rising? | saltmarsh-rising
    Did Orbit+ renew Saltmarsh Rising? | saltmarsh-rising
    Is Saltmarsh Rising renewed for a third season? | saltmarsh-rising-s3
    Has Saltmarsh Rising been renewed? | saltmarsh-rising
    Will Saltmarsh Rising get a third season? | saltmarsh-rising-s3
    Will there be a third season of Saltmarsh Rising? | saltmarsh-rising-s3
    Will there be a season 3 of Saltmarsh Rising? | saltmarsh-rising-s3
    Will there be Saltmarsh Rising Season 3? | saltmarsh-rising-s3
    Is there going to be a third season of Saltmarsh Rising? | saltmarsh-rising-s3
    Is a third season of Saltmarsh Rising happening? | saltmarsh-rising-s3
    Is Saltmarsh Rising coming back for a third season? | saltmarsh-rising-s3
    Will there be an Ember Vale film? | ember-vale-film
    Will there be an American Ember Vale series? | american-ember-vale-series
    Is an Ember Vale movie in the works? | ember-vale-movie
    Is there going to be a sequel to The Glass Orchard? | the-glass-orchard-sequel
    Will The Glass Orchard get a sequel? | the-glass-orchard-sequel
    Will Saltmarsh Rising get a spin-off? | saltmarsh-rising-spin-off
    Is Ember Vale in development? | ember-vale
    Is there a Nightjar spin-off? | nightjar-spin-off
    Will there be a spin-off about Nightjar? | nightjar-spin-off
    Will there be a fifth Ember Vale game? | ember-vale-5
    Is Ember Vale still being made? | ember-vale
    Is Ember Vale happening? | ember-vale
    Is The Glass Orchard going ahead? | the-glass-orchard
  `,
  "when-released when when-first": `
    When was the release date of Ember Vale announced? | ember-vale
    When was the delay of Ember Vale announced? | ember-vale
    When was the delay of Ember Vale first reported? | ember-vale
    When was Ember Vale delayed? | ember-vale
  `,
  "goes-ahead whether when-first": `
    When was the renewal of Saltmarsh Rising announced? | saltmarsh-rising
    When was Saltmarsh Rising cancelled? | saltmarsh-rising
    When was Saltmarsh Rising renewed? | saltmarsh-rising
    When did Orbit+ renew Saltmarsh Rising? | saltmarsh-rising
    When did Northgate Studios restart Ember Vale? | ember-vale
    When did Northgate Studios restart the development of Ember Vale? | ember-vale
  `,
  "is-last whether when-first": `
    When was it announced that Saltmarsh Rising would end? | saltmarsh-rising
  `,
  "appears whether when-first": `
    When was Ada Quill cast in Ember Vale? | person:ada-quill | ember-vale
    When did Ada Quill join Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
  `,
  "who-makes whether": `
    Is Northgate Studios making Ember Vale? | ember-vale
    Is Northgate Studios developing Ember Vale? | ember-vale
    Will Mara Ilves direct The Glass Orchard? | the-glass-orchard
    Is Mara Ilves directing The Glass Orchard? | the-glass-orchard
    Is Mara Ilves the director of The Glass Orchard? | the-glass-orchard
    Did Mara Ilves write The Glass Orchard? | the-glass-orchard
  `,
  "is-last whether": `
    Is season 3 the last season of Saltmarsh Rising? | saltmarsh-rising-s3
    Is Saltmarsh Rising Season 3 the final season? | saltmarsh-rising-s3
    Will the third season be the last of Saltmarsh Rising? | saltmarsh-rising-s3
    Does Saltmarsh Rising end with season 3? | saltmarsh-rising-s3
    Is Saltmarsh Rising ending? | saltmarsh-rising
    Is this the last season of Saltmarsh Rising? | saltmarsh-rising
  `,
  "who-plays who": `
    Who voices Nightjar's daughter in The Glass Orchard? | character:nightjar-s-daughter | the-glass-orchard
    Who plays Nightjar? | character:nightjar
    Who will play Nightjar? | character:nightjar
    Who plays Nightjar in Saltmarsh Rising? | character:nightjar | saltmarsh-rising
    Who plays Nightjar in Orbit+'s Saltmarsh Rising series? | character:nightjar | saltmarsh-rising
    Who is playing Captain Vesper? | character:captain-vesper
    Who voices Nightjar in Ember Vale? | character:nightjar | ember-vale
    Who will voice Nightjar? | character:nightjar
    Who is the new Nightjar? | character:nightjar
    Who will be the next Nightjar? | character:nightjar
    Who has been cast as Nightjar? | character:nightjar
    Who was cast as Nightjar in The Glass Orchard? | character:nightjar | the-glass-orchard
    Which actor plays Nightjar? | character:nightjar
    Which actress will play Captain Vesper? | character:captain-vesper
    Who is up for the role of Nightjar? | character:nightjar
    Who takes over as Nightjar? | character:nightjar
    Who replaces Tomas Reyne as Nightjar? | character:nightjar
    Who plays the villain in Saltmarsh Rising? | character:villain | saltmarsh-rising
  `,
  "who-plays whether": `
    Will Ada Quill play Nightjar? | character:nightjar
    Is Ada Quill the new Nightjar? | character:nightjar
    Is Ada Quill playing Nightjar in The Glass Orchard? | character:nightjar | the-glass-orchard
    Has Ada Quill been offered the role of Nightjar? | character:nightjar
    Was Ada Quill cast as Nightjar? | character:nightjar
  `,
  "appears whether": `
    Will Ada Quill be in Ember Vale? | person:ada-quill | ember-vale
    Will Tomas Reyne return as Nightjar in The Glass Orchard? | person:tomas-reyne | the-glass-orchard
    Is Ada Quill in season 2 of Saltmarsh Rising? | person:ada-quill | saltmarsh-rising-s2
    Is Ada Quill in Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
    Will Ada Quill return? | person:ada-quill
    Is Ada Quill coming back for The Glass Orchard? | person:ada-quill | the-glass-orchard
    Will Nightjar return in Saltmarsh Rising Season 2? | character:nightjar | saltmarsh-rising-s2
    Does Nightjar appear in The Glass Orchard? | character:nightjar | the-glass-orchard
    Did Ada Quill leave Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
    Will Jonas Reed return as Glasswing in Glass Orchard? | person:jonas-reed | glass-orchard-2020
    Has Ada Quill joined Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
    Has Ada Quill signed on for The Glass Orchard? | person:ada-quill | the-glass-orchard
    Does Ada Quill star in The Glass Orchard? | person:ada-quill | the-glass-orchard
    Will there be new characters in Saltmarsh Rising Season 2? | character:new-characters | saltmarsh-rising-s2
  `,
  "appears who": `
    Who is in The Glass Orchard? | - | the-glass-orchard
    Who stars in The Glass Orchard? | - | the-glass-orchard
    Who is in the cast of The Glass Orchard? | - | the-glass-orchard
    Who will return for Saltmarsh Rising Season 2? | - | saltmarsh-rising-s2
    Who appears in Saltmarsh Rising Season 2? | - | saltmarsh-rising-s2
    Who joins the cast of Saltmarsh Rising? | - | saltmarsh-rising
    Which actors return for Saltmarsh Rising Season 2? | - | saltmarsh-rising-s2
    Who has been added to the cast of The Glass Orchard? | - | the-glass-orchard
  `,
  "appears when": `
    When will the Lanterns return to Saltmarsh Rising? | team:the-lanterns | saltmarsh-rising
  `,
  "who-makes who": `
    Who is running Saltmarsh Rising? | saltmarsh-rising
    Who is the showrunner of Saltmarsh Rising season 2? | saltmarsh-rising-s2
    Who composed the music of The Glass Orchard? | the-glass-orchard
    Who composes The Glass Orchard? | the-glass-orchard
    Who directs Ember Vale? | ember-vale
    Who is directing The Glass Orchard? | the-glass-orchard
    Who will direct The Glass Orchard? | the-glass-orchard
    Who is the director of The Glass Orchard? | the-glass-orchard
    Which director makes The Glass Orchard? | the-glass-orchard
    Who is writing The Glass Orchard? | the-glass-orchard
    Who wrote the script for The Glass Orchard? | the-glass-orchard
    Who wrote the screenplay of The Glass Orchard? | the-glass-orchard
    Who wrote the music for Ember Vale? | ember-vale
    Who is producing The Glass Orchard? | the-glass-orchard
    Who is the producer of The Glass Orchard? | the-glass-orchard
    Who publishes Ember Vale? | ember-vale
    Who is the publisher of Ember Vale? | ember-vale
    Which studio made The Glass Orchard? | the-glass-orchard
    Which company publishes Ember Vale? | ember-vale
    Who wrote The Glass Orchard? | the-glass-orchard
    Who wrote the script for The Glass Orchard? | the-glass-orchard
    Who is the writer of The Glass Orchard? | the-glass-orchard
    Who produces The Glass Orchard? | the-glass-orchard
    Who is developing Ember Vale? | ember-vale
    Who makes Ember Vale? | ember-vale
    Who is behind Ember Vale? | ember-vale
    Who develops Ember Vale? | ember-vale
    Which studio is making Ember Vale? | ember-vale
    Who is the developer of Ember Vale? | ember-vale
    Who is the showrunner of Saltmarsh Rising? | saltmarsh-rising
  `,
  "comes-to whether": `
    Will Ember Vale be released on PlayStation? | ember-vale | organization:playstation
    Will Ember Vale come to PlayStation? | ember-vale | organization:playstation
    Will Ember Vale come out on PlayStation? | ember-vale | organization:playstation
    Is Ember Vale out on PlayStation? | ember-vale | organization:playstation
    Is Ember Vale on PlayStation? | ember-vale | organization:playstation
    Is Ember Vale coming to the Switch 2? | ember-vale | nintendo-switch-2
    Will Ember Vale be available on Orbit+? | ember-vale | organization:orbit-plus
    Is Ember Vale a PlayStation exclusive? | ember-vale | organization:playstation
    Will The Glass Orchard be shown in cinemas? | the-glass-orchard | organization:cinemas
    Will the Saltmarsh Rising finale be shown in theaters? | saltmarsh-rising-finale | organization:cinemas
    Is The Glass Orchard coming to cinemas? | the-glass-orchard | organization:cinemas
  `,
  "comes-to what": `
    Which platforms is Ember Vale coming to? | ember-vale
    What platforms is Ember Vale on? | ember-vale
    On which platforms will Ember Vale be released? | ember-vale
    What consoles is Ember Vale on? | ember-vale
    Where can I watch Saltmarsh Rising? | saltmarsh-rising
    Where will Saltmarsh Rising stream? | saltmarsh-rising
  `,
  "how-many how-many": `
    How many episodes does Saltmarsh Rising Season 2 have? | saltmarsh-rising-s2
    How many episodes are in season 2 of Saltmarsh Rising? | saltmarsh-rising-s2
    How many episodes will there be in Saltmarsh Rising Season 3? | saltmarsh-rising-s3
    What is the number of episodes of Saltmarsh Rising Season 2? | saltmarsh-rising-s2
    How many episodes is Saltmarsh Rising Season 2? | saltmarsh-rising-s2
  `,
  "how-many-sold how-many": `
    How many copies did Ember Vale sell? | ember-vale
    How many copies has Ember Vale sold? | ember-vale
    How many copies of Ember Vale have been sold? | ember-vale
    How many people have played Ember Vale? | ember-vale
    How many players does Ember Vale have? | ember-vale
  `,
  "how-long what": `
    How long is The Glass Orchard? | the-glass-orchard
    How long will The Glass Orchard be? | the-glass-orchard
    How long does Ember Vale take? | ember-vale
    What is the running time of The Glass Orchard? | the-glass-orchard
    What is the runtime of The Glass Orchard? | the-glass-orchard
  `,
  "budget what": `
    What is the budget of The Glass Orchard? | the-glass-orchard
    How much did The Glass Orchard cost to make? | the-glass-orchard
    How big is the budget for The Glass Orchard? | the-glass-orchard
  `,
  "earnings what": `
    How much did The Glass Orchard make? | the-glass-orchard
    How much has The Glass Orchard grossed? | the-glass-orchard
    How much did The Glass Orchard earn at the box office? | the-glass-orchard
  `,
  "is-called what": `
    What is the sequel to The Glass Orchard called? | the-glass-orchard-sequel
    What is the title of the Ember Vale film? | ember-vale
    What was the working title of The Glass Orchard? | the-glass-orchard
  `,
  "based-on what": `
    What is The Glass Orchard based on? | the-glass-orchard
    Which novel is The Glass Orchard based on? | the-glass-orchard
  `,
  "where-filmed what": `
    Where is The Glass Orchard filmed? | the-glass-orchard
    Where was Saltmarsh Rising shot? | saltmarsh-rising
    Where will The Glass Orchard be filmed? | the-glass-orchard
    Where does The Glass Orchard shoot? | the-glass-orchard
    Where is The Glass Orchard filming? | the-glass-orchard
  `,
  "who-leaves who": `
    Who left The Glass Orchard? | - | the-glass-orchard
    Who has left The Glass Orchard? | - | the-glass-orchard
    Who is leaving Saltmarsh Rising? | - | saltmarsh-rising
    Who dropped out of The Glass Orchard? | - | the-glass-orchard
    Which actor left Saltmarsh Rising? | - | saltmarsh-rising
  `,
  "plays-what what": `
    What role does Ada Quill play in The Glass Orchard? | person:ada-quill | the-glass-orchard
    Which role does Ada Quill have in The Glass Orchard? | person:ada-quill | the-glass-orchard
    Who does Ada Quill play in The Glass Orchard? | person:ada-quill | the-glass-orchard
    Which character does Ada Quill play? | person:ada-quill
    Whom does Ada Quill play in The Glass Orchard? | person:ada-quill | the-glass-orchard
  `,
  "carried-by what": `
    Which streamer shows Saltmarsh Rising? | saltmarsh-rising
    Which network ordered Saltmarsh Rising? | saltmarsh-rising
    What channel is Saltmarsh Rising on? | saltmarsh-rising
    On which streaming service is Saltmarsh Rising? | saltmarsh-rising
  `,
  "costs what": `
    How much does Ember Vale cost? | ember-vale
    How much will Ember Vale cost in the United States? | ember-vale
    How much is Ember Vale? | ember-vale
    What does Ember Vale cost? | ember-vale
    What is the price of Ember Vale? | ember-vale
    What will the price of Ember Vale be? | ember-vale
    What's the price tag of Ember Vale? | ember-vale
  `,
  "costs whether": `
    Will the price of Ember Vale go up? | ember-vale
  `,
  "when-filmed when": `
    When does The Glass Orchard start filming? | the-glass-orchard
    When will The Glass Orchard be filmed? | the-glass-orchard
    When does filming of Saltmarsh Rising Season 2 begin? | saltmarsh-rising-s2
    When does production on The Glass Orchard start? | the-glass-orchard
  `,
  "who-buys who": `
    Who is buying Northgate Studios? | organization:northgate-studios
    Who bought The Glass Orchard? | the-glass-orchard
    Who is the new owner of Northgate Studios? | organization:northgate-studios
  `,
  "who-buys whether": `
    Has Northgate Studios been sold? | organization:northgate-studios
  `,
  "when-wrapped when": `
    When did The Glass Orchard wrap? | the-glass-orchard
  `,
  "when-wrapped whether": `
    Has The Glass Orchard finished filming? | the-glass-orchard
    Has filming wrapped on The Glass Orchard? | the-glass-orchard
    Has production on The Glass Orchard wrapped? | the-glass-orchard
  `,
  "when-filmed whether": `
    Has The Glass Orchard started filming? | the-glass-orchard
    Is The Glass Orchard filming? | the-glass-orchard
  `,
  "set-when when": `
    When is Ember Vale set? | ember-vale
    When does The Glass Orchard take place? | the-glass-orchard
  `,
  "is-canon whether": `
    Is Saltmarsh Rising canon? | saltmarsh-rising
  `,
  "is-willing whether": `
    Does Ada Quill want to return? | person:ada-quill
    Does Ada Quill want to be in Ember Vale? | person:ada-quill | ember-vale
    Does Ada Quill hope to appear in Ember Vale? | person:ada-quill | ember-vale
    Is Ada Quill open to returning to Saltmarsh Rising? | person:ada-quill | saltmarsh-rising
  `,
  "said what what-said": `
    What did Ada Quill say about Ember Vale? | ember-vale
    What did Ada Quill say about her return? | person:ada-quill
    What has Tomas Reyne said about a second season of Saltmarsh Rising? | saltmarsh-rising-s2
    What did Mara Ilves tell The Lantern about Nightjar? | character:nightjar
  `,
  "goes-ahead whether who-denied": `
    Who denied that Ember Vale is in development? | ember-vale
    Who said that there will not be a second season of Saltmarsh Rising? | saltmarsh-rising-s2
  `,
  "said who told-to": `
    To which outlet did Ada Quill say that she is done with Ember Vale? | ember-vale
    To which outlet did Ada Quill confirm that she plays Nightjar? | character:nightjar
    In which paper did Tomas Reyne deny it? | person:tomas-reyne
    Who did Ada Quill tell that Saltmarsh Rising is over? | saltmarsh-rising
  `,
  "closes whether": `
    Is Northgate Studios closing? | organization:northgate-studios
    Will Northgate Studios shut down? | organization:northgate-studios
  `,
  "when-closes when": `
    When does Northgate Studios close? | organization:northgate-studios
    When do the Ember Vale servers shut down? | ember-vale
  `,
  "leaves whether": `
    Has Ada Quill left Northgate Studios? | person:ada-quill | organization:northgate-studios
  `,
  "when-on when": `
    When is Ember Vale coming to PlayStation 5? | ember-vale | work:playstation-5
    When will Ember Vale launch on Switch 2? | ember-vale | work:nintendo-switch-2
    When does the PS5 version of Ember Vale come out? | ember-vale | work:playstation-5
  `,
  nothing: `
    What is the meaning of life?
    Is Ember Vale good?
    What is Ember Vale about?
    Who is Ada Quill?
    How tall is Ada Quill?
    Where was Ada Quill born?
    Who designed the posters of The Glass Orchard?
    Should I watch Saltmarsh Rising?
  `,
};

/** What a question asks for besides: the opposite of its kind, as whom, before or after what, in whose words. */
const BESIDES: readonly (readonly [words: string, besides: string])[] = [
  ["Is Ember Vale cancelled?", "opposite"],
  ["Has Ada Quill left Ember Vale?", "opposite"],
  ["Is Ember Vale renewed?", ""],
  ["Does Ada Quill stay in Ember Vale?", ""],
  ["Will Ada Quill return as Nightjar?", "role character:nightjar"],
  ["Will Ember Vale come out before The Glass Orchard?", "before work:the-glass-orchard"],
  ["Does Ember Vale come out later than The Glass Orchard?", "after work:the-glass-orchard"],
  ["Will Ember Vale come out before 2032?", ""],
  ["What did Ada Quill say about Ember Vale?", "by person:ada-quill"],
];

for (const [words, besides] of BESIDES) {
  test(`besides: ${words}`, () => {
    const [best] = understandQuestion(words, "2031-03-01", PACK);
    const { opposite, roles = {}, than, source } = best ?? {};
    const named = Object.entries(roles).map(([role, { id }]) => `${role} ${id}`);
    const got = [
      opposite === true ? "opposite" : "",
      ...named,
      than === undefined ? "" : `${than.order} ${than.named.id}`,
      source == null ? "" : `by ${source.id}`,
    ];
    assert.equal(got.filter(Boolean).join(), besides);
  });
}

const idOf = (name: string | undefined): string | null =>
  name === undefined || name === "-" ? null : name.includes(":") ? name : `work:${name}`;

for (const [asked, lines] of Object.entries(WAYS)) {
  for (const line of lines.trim().split("\n")) {
    const [words = "", subject, scope] = line.split("|").map((cell) => cell.trim());
    test(`${asked}: ${words}`, () => {
      const [best] = understandQuestion(words, "2031-03-01", PACK);
      const got = [best?.kind, best?.asked, best?.record].filter(Boolean).join(" ");
      assert.equal(got, asked === "nothing" ? "" : asked);
      assert.deepEqual([best?.subject?.id ?? null, best?.scope?.id ?? null], [idOf(subject), idOf(scope)]);
    });
  }
}
