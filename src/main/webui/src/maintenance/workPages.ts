import type { Role } from "../security/session";
import type { TabPage } from "../shell/TabbedArea";

/** Those who do the work. */
export const team: readonly Role[] = ["biomed", "admin"];

/** Those who do the work and those who pay for it. */
export const stewards: readonly Role[] = ["biomed", "finance", "admin"];

/** The tabs of the work area, in this order. */
export const workPages: readonly TabPage[] = [
  { to: "/work", label: "Today", roles: team },
  { to: "/work/orders", label: "Orders", roles: stewards },
  { to: "/work/hunt", label: "Hunt", roles: team },
  { to: "/work/board", label: "Board", roles: team },
  { to: "/work/plans", label: "Plans", roles: team },
  { to: "/work/recalls", label: "Recalls", roles: stewards },
  { to: "/work/figures", label: "Figures", roles: stewards },
  { to: "/work/team", label: "Team", roles: team },
];
