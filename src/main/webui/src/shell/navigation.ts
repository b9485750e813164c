import type { Role } from "../security/session";
import type { IconName } from "./Icon";

export interface NavEntry {
  /** A path of routes.tsx. */
  to: string;
  label: string;
  icon: IconName;
  /** Who sees it; everyone when left out. */
  roles?: readonly Role[];
}

/** Always in reach: in the bar at the bottom of a phone, at the top of a desktop. */
export const everyday: readonly NavEntry[] = [
  { to: "/", label: "Find", icon: "search" },
  { to: "/map", label: "Map", icon: "map" },
];

/** In the Manage menu. Add a page here and in routes.tsx. */
export const manage: readonly NavEntry[] = [];
