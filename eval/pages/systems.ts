/** The publishing systems whose pages are imitated, each with the clutter that its sites have. */
import type { System } from "./post.ts";
import { amp } from "./systems/amp.ts";
import { arcXp } from "./systems/arc-xp.ts";
import { blogger } from "./systems/blogger.ts";
import { brightspot } from "./systems/brightspot.ts";
import { chorus } from "./systems/chorus.ts";
import { drupal } from "./systems/drupal.ts";
import { ghost } from "./systems/ghost.ts";
import { medium } from "./systems/medium.ts";
import { squarespace } from "./systems/squarespace.ts";
import { substack } from "./systems/substack.ts";
import { wix } from "./systems/wix.ts";
import { wordpressBlock } from "./systems/wordpress-block.ts";
import { wordpressClassic } from "./systems/wordpress-classic.ts";

export const SYSTEMS: readonly System[] = [
  wordpressBlock,
  wordpressClassic,
  drupal,
  arcXp,
  ghost,
  blogger,
  medium,
  squarespace,
  substack,
  brightspot,
  chorus,
  wix,
  amp,
];
