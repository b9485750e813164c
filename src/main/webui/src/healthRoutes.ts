import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frame } from "./shell/frameRoute";
import { text, whole } from "./shell/searchParams";

const inFrame = () => frame;
type Search = Record<string, unknown>;

const fleet = createRoute({
  getParentRoute: inFrame,
  path: "/health",
  component: lazyRouteComponent(() => import("./prediction/FleetHealthPage")),
  validateSearch: (search: Search) => ({
    ...text("q", search.q),
    ...text("class", search.class),
    ...text("department", search.department),
    ...text("building", search.building),
    ...text("level", search.level),
    ...whole("page", search.page),
  }),
});

const models = createRoute({
  getParentRoute: inFrame,
  path: "/health/models",
  component: lazyRouteComponent(() => import("./prediction/model/ModelPage")),
  validateSearch: (search: Search) => ({
    ...text("name", search.name),
    ...text("version", search.version),
  }),
});

/** What will fail, and what tells so; each page loaded when opened. */
export const healthPages = [fleet, models] as const;
