/** Opens a queue by its address: a server of NATS with JetStream, whose library is only loaded then. */
import { parseAddress } from "./address.ts";
import type { Queue } from "./queue.ts";

export type QueueOptions = {
  /** Who it is for, as the server's own lists show: "hearsay worker". */
  readonly client: string;
  /** How long to wait for a server that went away; then `queue/unreachable`. One that is not there to begin with is not waited for. */
  readonly waitMs: number;
  /** So many servers of a cluster keep each article; where the queue is made. */
  readonly replicas: number;
  /** Where nothing is heard of an article for so long, another worker gets it; null for whoever takes none. */
  readonly holdMs: number | null;
  /** Told when the server goes away, when it is there again, and when it had forgotten articles that come again now. */
  readonly tell?: (news: "away" | "back" | "mended") => void;
};

/** Makes the queue where there is none. Throws `queue/…`. */
export async function openQueue(address: string, options: QueueOptions): Promise<Queue> {
  const place = parseAddress(address);
  const { openNats } = await import("./nats/open-nats.ts");
  return await openNats(place, options);
}
