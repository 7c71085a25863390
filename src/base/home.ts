/**
 * The folder of Hearsay itself, with `package.json`, `packs/`, `samples/` and `static/`: two above this file in the sources and the library,
 * and two above the bundled command, into which this line goes as it stands. So no other file counts folders.
 */
export const HOME: URL = new URL("../../", import.meta.url);
