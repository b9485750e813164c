import type { Role } from "../security/session";
import type { TabPage } from "../shell/TabbedArea";

/** Everybody: those who carry equipment to where it is needed, and those who say how much of it is wanted there. */
const everyone: readonly Role[] = ["nurse", "biomed", "finance", "admin"];

/** Those who look after the fleet and those who pay for it. */
const stewards: readonly Role[] = ["biomed", "finance", "admin"];

/** The tabs of the fleet area, in this order. */
export const fleetPages: readonly TabPage[] = [
  { to: "/fleet", label: "Refills", roles: everyone },
  { to: "/fleet/rentals", label: "Rentals", roles: stewards },
  { to: "/fleet/requests", label: "Requests", roles: stewards },
  { to: "/fleet/use", label: "Utilisation", roles: stewards },
  { to: "/fleet/leaving", label: "Leaving", roles: stewards },
];
