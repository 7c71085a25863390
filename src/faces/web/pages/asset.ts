/** The files beside the pages. Their addresses change with their content. */
import type { Page, Site } from "../site.ts";

export function showAsset({ assets }: Site): Page {
  return async (c) => {
    const asset = assets.get(c.req.param("name") ?? "");
    if (asset === null) return c.notFound();
    return c.body(asset.content, 200, {
      "Content-Type": asset.mediaType,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  };
}
