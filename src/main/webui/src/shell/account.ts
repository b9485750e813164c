import type { NavEntry } from "./navigation";

/** Pages of one's own account, in the menu under one's name. */
export const accountPages: readonly NavEntry[] = [
  { to: "/account/password", label: "Change password", icon: "key" },
];
