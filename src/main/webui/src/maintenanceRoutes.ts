import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frame, root } from "./shell/frameRoute";
import { text, whole } from "./shell/searchParams";

type Search = Record<string, unknown>;

/** The pages under the tabs of the work area; their addresses begin with /work. */
const work = createRoute({
  getParentRoute: () => frame,
  path: "/work",
  component: lazyRouteComponent(() => import("./maintenance/WorkFrame")),
});

const inWork = () => work;

const today = createRoute({
  getParentRoute: inWork,
  path: "/",
  component: lazyRouteComponent(() => import("./maintenance/today/TodayPage")),
});

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

const hunt = createRoute({
  getParentRoute: inWork,
  path: "/hunt",
  component: lazyRouteComponent(() => import("./maintenance/hunt/HuntPage")),
  validateSearch: (search: Search) => ({
    ...text("floor", search.floor),
    ...text("mine", search.mine),
  }),
});

const plans = createRoute({
  getParentRoute: inWork,
  path: "/plans",
  component: lazyRouteComponent(() => import("./maintenance/plan/PlansPage")),
  validateSearch: (search: Search) => ({
    ...text("part", search.part),
    ...text("class", search.class),
    ...text("department", search.department),
    ...text("to", search.to),
    ...whole("page", search.page),
  }),
});

const plan = createRoute({
  getParentRoute: () => frame,
  path: "/work/plans/$id",
  component: lazyRouteComponent(() => import("./maintenance/plan/PlanPage")),
});

const newPlan = createRoute({
  getParentRoute: () => frame,
  path: "/work/plans/new",
  component: lazyRouteComponent(() => import("./maintenance/plan/NewPlanPage")),
});

const procedure = createRoute({
  getParentRoute: () => frame,
  path: "/work/procedures/$id",
  component: lazyRouteComponent(
    () => import("./maintenance/plan/ProcedurePage"),
  ),
  validateSearch: (search: Search) => whole("version", search.version),
});

const newProcedure = createRoute({
  getParentRoute: () => frame,
  path: "/work/procedures/new",
  component: lazyRouteComponent(
    () => import("./maintenance/plan/NewProcedurePage"),
  ),
});

const order = createRoute({
  getParentRoute: () => frame,
  path: "/work/orders/$id",
  component: lazyRouteComponent(() => import("./maintenance/order/OrderPage")),
});

const newOrder = createRoute({
  getParentRoute: () => frame,
  path: "/work/orders/new",
  component: lazyRouteComponent(
    () => import("./maintenance/order/NewOrderPage"),
  ),
  validateSearch: (search: Search) => whole("asset", search.asset),
});

const scan = createRoute({
  getParentRoute: () => frame,
  path: "/work/scan",
  component: lazyRouteComponent(() => import("./maintenance/scan/ScanPage")),
});

const recalls = createRoute({
  getParentRoute: inWork,
  path: "/recalls",
  component: lazyRouteComponent(
    () => import("./maintenance/recall/RecallsPage"),
  ),
  validateSearch: (search: Search) => ({
    ...text("q", search.q),
    ...text("class", search.class),
    ...text("open", search.open),
    ...text("show", search.show),
    ...whole("page", search.page),
  }),
});

const importRecalls = createRoute({
  getParentRoute: () => frame,
  path: "/work/recalls/import",
  component: lazyRouteComponent(
    () => import("./maintenance/recall/ImportRecallsPage"),
  ),
});

const firmNames = createRoute({
  getParentRoute: () => frame,
  path: "/work/recalls/firms",
  component: lazyRouteComponent(
    () => import("./maintenance/recall/FirmNamesPage"),
  ),
});

const recall = createRoute({
  getParentRoute: () => frame,
  path: "/work/recalls/$id",
  component: lazyRouteComponent(
    () => import("./maintenance/recall/RecallPage"),
  ),
});

const figures = createRoute({
  getParentRoute: inWork,
  path: "/figures",
  component: lazyRouteComponent(
    () => import("./maintenance/figure/FiguresPage"),
  ),
  validateSearch: (search: Search) => ({
    ...text("from", search.from),
    ...text("to", search.to),
    ...text("by", search.by),
    ...text("plot", search.plot),
  }),
});

const board = createRoute({
  getParentRoute: inWork,
  path: "/board",
  component: lazyRouteComponent(() => import("./maintenance/board/BoardPage")),
  validateSearch: (search: Search) => text("day", search.day),
});

const teamPage = createRoute({
  getParentRoute: inWork,
  path: "/team",
  component: lazyRouteComponent(() => import("./maintenance/board/TeamPage")),
});

/** For whoever scans the code on a device: nobody is signed in. */
export const faultPage = createRoute({
  getParentRoute: () => root,
  path: "/r/$token",
  component: lazyRouteComponent(() => import("./maintenance/fault/FaultPage")),
});

/** The work of the team; each page loaded when opened. One under the tabs goes into the list of work's children. */
export const maintenancePages = [
  work.addChildren([
    today,
    orders,
    hunt,
    board,
    plans,
    recalls,
    figures,
    teamPage,
  ]),
  newOrder,
  scan,
  order,
  newPlan,
  plan,
  newProcedure,
  procedure,
  importRecalls,
  firmNames,
  recall,
] as const;
