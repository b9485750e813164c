import type { Hunt, NewTick, Stop, TickResult } from "./hunt";

/** Stops one after the other on one floor. */
export interface Leg {
  key: string;
  floor: string;
  inUse: boolean;
  stops: Stop[];
}

/** The walk cut where the floor changes, in its order. */
export function legsOf({ stops }: Pick<Hunt, "stops">): Leg[] {
  const legs: Leg[] = [];
  for (const stop of stops) {
    const floor = floorOf(stop);
    const last = legs[legs.length - 1];
    if (last && last.floor === floor && last.inUse === stop.inUse)
      last.stops.push(stop);
    else
      legs.push({
        key: `${legs.length} ${floor}`,
        floor,
        inUse: stop.inUse,
        stops: [stop],
      });
  }
  return legs;
}

function floorOf({ place }: Stop): string {
  return (
    [place?.building, place?.floorName].filter(Boolean).join(", ") ||
    "Floor not known"
  );
}

/** What was said last of an order: what waits to be sent is newer than what the service knows. */
export function saidOf(
  { order, tick }: Stop,
  waiting: readonly NewTick[],
): TickResult | undefined {
  const mine = waiting.filter(({ orderId }) => orderId === order.id);
  return mine[mine.length - 1]?.result ?? tick?.result;
}

/** How many of them nobody has to go to any more on this round. */
export function settled(
  stops: readonly Stop[],
  waiting: readonly NewTick[],
): number {
  return stops.filter((stop) => saidOf(stop, waiting) !== undefined).length;
}

export const resultInWords: Record<TickResult, string> = {
  found: "Found",
  "done-on-the-spot": "Done on the spot",
  "not-found": "Not found",
  "in-use": "A patient has it",
};
