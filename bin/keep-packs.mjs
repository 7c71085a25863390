// The last step of `npm run build`: keeps beside the compiled code what the shipped packs compile to, so that nobody who starts it waits for that.
import { keepPack } from "../dist/pack/kept.js";
import { loadPacks } from "../dist/pack/load.js";

keepPack(loadPacks());
