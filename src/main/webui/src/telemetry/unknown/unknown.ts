import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, withQuery, type Page } from "../../http/api";

/** A signal that a known device sends and the catalogue does not have for its class. */
export interface UnknownSignal {
  classCode: string;
  signal: string;
  firstHeard: string;
  lastHeard: string;
  heard: number;
  lastDevice: string;
  lastSaid: string;
}

/** A device that sends readings and is not in the register. */
export interface UnknownDevice {
  device: string;
  firstHeard: string;
  lastHeard: string;
  heard: number;
  lastSaid: string;
}

export const unknownSignalsPage = (page: number) =>
  queryOptions({
    queryKey: ["unknown-signals", page],
    queryFn: ({ signal }) =>
      get<Page<UnknownSignal>>(
        withQuery("/api/unknown-signals", { page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });

export const unknownDevicesPage = (page: number) =>
  queryOptions({
    queryKey: ["unknown-devices", page],
    queryFn: ({ signal }) =>
      get<Page<UnknownDevice>>(
        withQuery("/api/unknown-devices", { page, size: 50 }),
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
