/** The web, as far as a call may go out into it. It is opened when the first address is met: what reads only files pays nothing. */
import type { Reach } from "../../desk/fetching/reach.ts";
import type { Fetcher } from "../../intake/fetch/fetcher.ts";
import type { Call } from "./call.ts";

/** Closes what was opened, whatever comes of the work. */
export async function withReach<Result>(
  { settings }: Call,
  work: (reach: () => Promise<Reach>) => Promise<Result>,
): Promise<Result> {
  const { allowPrivate, maxBytes, maxLeads } = settings.values;
  const opened: { fetcher: Promise<Fetcher> | null } = { fetcher: null };
  const open = async (): Promise<Fetcher> => {
    const { openFetcher } = await import("../../intake/fetch/open-fetcher.ts");
    return openFetcher({ allowPrivate, maxWireBytes: maxBytes });
  };
  try {
    return await work(async () => {
      opened.fetcher ??= open();
      return { fetcher: await opened.fetcher, maxLeads };
    });
  } finally {
    await (await opened.fetcher)?.close();
  }
}
