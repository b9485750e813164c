import { queryOptions } from "@tanstack/react-query";
import { get } from "../../http/api";
import { Problem } from "../../http/problem";
import type { Spot, ZoneName } from "../locate";
import type { Readiness } from "../readiness";

/** Where a unit stands now, and how sure that is. */
export interface CurrentPlace extends Spot {
  seenAt: string;
  silent: boolean;
  confidence?: number;
  readiness?: Readiness;
  notThere?: boolean;
}

/** A current place as the service answers it: the spot itself, or nested under "place". */
type Answered =
  CurrentPlace | (Omit<CurrentPlace, keyof Spot> & { place: Spot });

/** Asked again every four seconds. Null when the unit was never seen. */
export const placeOf = (id: string) =>
  queryOptions({
    queryKey: ["place", id],
    queryFn: async ({ signal }): Promise<CurrentPlace | null> => {
      try {
        const answer = await get<Answered>(
          `/api/assets/${encodeURIComponent(id)}/place`,
          signal,
        );
        return "place" in answer ? { ...answer, ...answer.place } : answer;
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
    refetchInterval: 4_000,
  });

/** A time in one zone; "to" is null while the unit is still there. */
export interface Stay {
  zone: ZoneName | null;
  floor: string | null;
  building: string | null;
  from: string;
  to: string | null;
}
