import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frame } from "./shell/frameRoute";
import { text, whole } from "./shell/searchParams";

type Search = Record<string, unknown>;

/** The pages under the tabs of the work area; their addresses begin with /work. */
const work = createRoute({
  getParentRoute: () => frame,
  path: "/work",
  component: lazyRouteComponent(() => import("./maintenance/WorkFrame")),
});

const inWork = () => work;

const orders = createRoute({
  getParentRoute: inWork,
  path: "/orders",
  component: lazyRouteComponent(() => import("./maintenance/order/OrdersPage")),
  validateSearch: (search: Search) => ({
    ...text("q", search.q),
    ...text("state", search.state),
    ...text("kind", search.kind),
    ...text("assignee", search.assignee),
    ...whole("priority", search.priority),
    ...text("due", search.due),
    ...text("sort", search.sort),
    ...whole("page", search.page),
  }),
});

const order = createRoute({
  getParentRoute: () => frame,
  path: "/work/orders/$id",
  component: lazyRouteComponent(() => import("./maintenance/order/OrderPage")),
});

/** The work of the team; each page loaded when opened. One under the tabs goes into the list of work's children. */
export const maintenancePages = [work.addChildren([orders]), order] as const;
