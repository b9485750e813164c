import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frame } from "./shell/frameRoute";
import { text, whole } from "./shell/searchParams";

type Search = Record<string, unknown>;

/** The pages under the tabs of the fleet area; their addresses begin with /fleet. */
const fleet = createRoute({
  getParentRoute: () => frame,
  path: "/fleet",
  component: lazyRouteComponent(() => import("./fleet/FleetFrame")),
});

const inFleet = () => fleet;

const refills = createRoute({
  getParentRoute: inFleet,
  path: "/",
  component: lazyRouteComponent(() => import("./fleet/refill/RefillsPage")),
});

const rentals = createRoute({
  getParentRoute: inFleet,
  path: "/rentals",
  component: lazyRouteComponent(() => import("./fleet/rental/RentalsPage")),
  validateSearch: (search: Search) => ({
    ...text("show", search.show),
    ...text("class", search.class),
    ...whole("one", search.one),
    ...whole("page", search.page),
  }),
});

const requests = createRoute({
  getParentRoute: inFleet,
  path: "/requests",
  component: lazyRouteComponent(() => import("./fleet/request/RequestsPage")),
  validateSearch: (search: Search) => ({
    ...text("state", search.state),
    ...whole("one", search.one),
    ...whole("page", search.page),
  }),
});

const use = createRoute({
  getParentRoute: inFleet,
  path: "/use",
  component: lazyRouteComponent(() => import("./fleet/use/UsePage")),
  validateSearch: (search: Search) => ({
    ...text("class", search.class),
    ...text("department", search.department),
    ...whole("days", search.days),
  }),
});

const leaving = createRoute({
  getParentRoute: inFleet,
  path: "/leaving",
  component: lazyRouteComponent(() => import("./fleet/leaving/LeavingPage")),
  validateSearch: (search: Search) => ({
    ...text("state", search.state),
    ...whole("page", search.page),
  }),
});

/** What the fleet as a whole needs; each page loaded when opened. */
export const fleetPages = [
  fleet.addChildren([refills, rentals, requests, use, leaving]),
] as const;
