import type { Readiness } from "../readiness";

/** A unit to be drawn on the map; metres. */
export interface Mark {
  id: number;
  x: number;
  y: number;
  readiness?: Readiness;
  silent?: boolean;
  /** Written beside the mark when there is room. */
  label?: string;
  /** Written inside the mark: its rank in a list. */
  rank?: number;
}
