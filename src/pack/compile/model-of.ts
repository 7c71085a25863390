/** The weights of a pack: of several packs those of the last that has them. */
import { HearsayError } from "../../base/error.ts";
import type { PackFolder } from "../files.ts";

/**
 * Null where no pack has the file. `read` throws where the bytes are not what they should be; then `pack/malformed` is thrown, which names
 * the file and why.
 */
export function modelOf<Model>(
  packs: readonly PackFolder[],
  path: string,
  read: (bytes: Buffer) => Model,
): Model | null {
  const pack = packs.findLast(({ files }) => files.has(path));
  if (pack === undefined) return null;
  try {
    return read(pack.files.get(path)!);
  } catch (cause) {
    throw new HearsayError("pack/malformed", `${pack.name}/${path} is no model of this version: ${String(cause)}`, {
      cause,
    });
  }
}
