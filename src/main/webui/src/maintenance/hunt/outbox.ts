import { Problem } from "../../http/problem";
import { sendTick, type NewTick, type Tick } from "./hunt";
import { removeTick, waitingTicks } from "./pocket";

/** What became of sending: what was taken, and what was refused for good and why. */
export interface Sent {
  taken: Tick[];
  refused: { tick: NewTick; error: Problem }[];
}

let sending: Promise<Sent> | undefined;

/** Sends what waits, the oldest first, until nothing waits or nobody answers. Two calls at once are one. */
export function sendWaiting(
  post: (tick: NewTick) => Promise<Tick> = sendTick,
): Promise<Sent> {
  sending ??= sendAll(post).finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(post: (tick: NewTick) => Promise<Tick>): Promise<Sent> {
  const sent: Sent = { taken: [], refused: [] };
  for (const tick of waitingTicks()) {
    try {
      sent.taken.push(await post(tick));
    } catch (error) {
      if (!(error instanceof Problem) || !isFinal(error)) break;
      sent.refused.push({ tick, error });
    }
    removeTick(tick.id);
  }
  return sent;
}

/** Sending it again would change nothing. Signed out, busy and no network pass. */
function isFinal({ status }: Problem): boolean {
  return status === 400 || status === 404 || status === 422;
}
