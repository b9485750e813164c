import { allowed, type Me, type Role } from "../security/session";
import type { IconName } from "./Icon";

export interface NavEntry {
  /** A path of routes.tsx. */
  to: string;
  label: string;
  icon: IconName;
  /** Who sees it; everyone when left out. */
  roles?: readonly Role[];
}

/** Those who keep the register and the plan. */
const keepers: readonly Role[] = ["biomed", "admin"];

/** Those who look after the equipment and those who pay for it. */
const stewards: readonly Role[] = ["biomed", "finance", "admin"];

/** Always in reach: in the bar at the bottom of a phone, at the top of a desktop. */
export const everyday: readonly NavEntry[] = [
  { to: "/", label: "Find", icon: "search" },
  { to: "/map", label: "Map", icon: "map" },
  { to: "/health", label: "Health", icon: "pulse", roles: stewards },
  { to: "/work", label: "Work", icon: "wrench", roles: stewards },
  { to: "/fleet", label: "Fleet", icon: "stack" },
  { to: "/savings", label: "Savings", icon: "coins", roles: stewards },
];

/** Whose work is the money alone begins with it. */
export function paysOnly(person: Me): boolean {
  return person.roles.every((role) => role === "finance");
}

/** The entries of somebody, the one first that they come for. */
export function everydayOf(person: Me): readonly NavEntry[] {
  const open = everyday.filter(({ roles }) => allowed(person, roles));
  const first = paysOnly(person) ? "/savings" : "/";
  return [
    ...open.filter(({ to }) => to === first),
    ...open.filter(({ to }) => to !== first),
  ];
}

/** In the Manage menu. Add a page here and in routes.tsx. */
export const manage: readonly NavEntry[] = [
  { to: "/manage/reports", label: "Reports", icon: "broken", roles: keepers },
  { to: "/manage/assets", label: "Assets", icon: "box", roles: keepers },
  {
    to: "/manage/duplicates",
    label: "Duplicates",
    icon: "list",
    roles: keepers,
  },
  { to: "/manage/import", label: "Import", icon: "upload", roles: keepers },
  { to: "/manage/tags", label: "Unknown tags", icon: "tag", roles: keepers },
  {
    to: "/manage/unknown",
    label: "Unknown signals",
    icon: "noSignal",
    roles: keepers,
  },
  { to: "/manage/places", label: "Places", icon: "door", roles: keepers },
  { to: "/manage/people", label: "People", icon: "people", roles: ["admin"] },
  {
    to: "/manage/gateways",
    label: "Gateways",
    icon: "signal",
    roles: ["admin"],
  },
];
