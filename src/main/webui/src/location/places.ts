import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "../http/api";
import { keepTimesIn } from "../time/calendar";

export interface Floor {
  id: number;
  code: string;
  name: string;
  level: number;
  /** Least x, least y, greatest x, greatest y, in metres. */
  bounds: [number, number, number, number] | null;
}

export interface Building {
  code: string;
  name: string;
  floors: Floor[];
}

export interface Places {
  sites: {
    code: string;
    name: string;
    timeZone: string;
    buildings: Building[];
  }[];
}

export const places = queryOptions({
  queryKey: ["places"],
  queryFn: async ({ signal }) => {
    const all = await get<Places>("/api/places", signal);
    keepTimesIn(...all.sites.map(({ timeZone }) => timeZone));
    return all;
  },
  staleTime: 5 * 60_000,
});

export function usePlaces() {
  return useQuery(places);
}

export function buildingsOf(all: Places | undefined): Building[] {
  return all?.sites.flatMap((site) => site.buildings) ?? [];
}

export interface FloorInBuilding {
  floor: Floor;
  building: Building;
}

/** The floor with this code and its building. */
export function floorOf(
  all: Places | undefined,
  code: string | undefined,
): FloorInBuilding | undefined {
  for (const building of buildingsOf(all))
    for (const floor of building.floors)
      if (floor.code === code) return { floor, building };
  return undefined;
}

/** The time zone of the site with this floor. */
export function zoneOfFloor(
  all: Places | undefined,
  code: string | null | undefined,
): string | undefined {
  return all?.sites.find((site) =>
    site.buildings.some(({ floors }) =>
      floors.some((floor) => floor.code === code),
    ),
  )?.timeZone;
}

/** "Floor 2, North building"; the code alone while the names are not known. */
export function floorInWords(
  all: Places | undefined,
  code: string | null,
): string {
  if (code === null) return "Floor not known";
  const found = floorOf(all, code);
  return found ? `${found.floor.name}, ${found.building.name}` : code;
}

/** Floors of a building from the top down, as one reads them in a lift. */
export function topDown(floors: readonly Floor[]): Floor[] {
  return [...floors].sort((a, b) => b.level - a.level);
}
