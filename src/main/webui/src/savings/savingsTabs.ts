import type { Role } from "../security/session";
import type { TabPage } from "../shell/TabbedArea";

/** Those who look after the equipment and those who pay for it. */
const stewards: readonly Role[] = ["biomed", "finance", "admin"];

/** The tabs of savings, in this order. */
export const savingsTabs: readonly TabPage[] = [
  { to: "/savings", label: "Overview", roles: stewards },
  { to: "/savings/review", label: "Review", roles: ["finance"] },
  { to: "/savings/entries", label: "Entries", roles: stewards },
  { to: "/savings/baselines", label: "Baselines", roles: stewards },
  { to: "/savings/years", label: "Five years", roles: stewards },
  { to: "/savings/scenario", label: "Scenario", roles: stewards },
  { to: "/savings/comparison", label: "Comparison", roles: stewards },
  { to: "/savings/visibility", label: "Device visibility", roles: stewards },
];
