import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { showTimesOf } from "../../time/calendar";
import { usePlaces, zoneOfFloor } from "../places";
import { placeOf } from "./place";

/** Times of this page are those of the site where the device is; of the first site while nobody knows. */
export function useTimesOfAsset(assetId: number | undefined): void {
  const { data: places } = usePlaces();
  const { data: place } = useQuery({
    ...placeOf(String(assetId)),
    enabled: assetId !== undefined,
  });
  // Before what is below is drawn.
  showTimesOf(zoneOfFloor(places, place?.floor));
  useEffect(() => () => showTimesOf(undefined), []);
}
