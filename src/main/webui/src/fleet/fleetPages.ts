import type { Role } from "../security/session";
import type { TabPage } from "../shell/TabbedArea";

/** Those who carry equipment to where it is needed. */
export const bearers: readonly Role[] = ["nurse", "biomed", "admin"];

/** Those who look after the fleet and those who pay for it. */
export const stewards: readonly Role[] = ["biomed", "finance", "admin"];

/** The tabs of the fleet area, in this order. */
export const fleetPages: readonly TabPage[] = [
  { to: "/fleet", label: "Refills", roles: bearers },
  { to: "/fleet/rentals", label: "Rentals", roles: stewards },
  { to: "/fleet/requests", label: "Requests", roles: stewards },
  { to: "/fleet/use", label: "Utilisation", roles: stewards },
  { to: "/fleet/leaving", label: "Leaving", roles: stewards },
];
