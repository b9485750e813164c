import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frame } from "./shell/frameRoute";
import { text, whole } from "./shell/searchParams";

type Search = Record<string, unknown>;

/** The pages under the tabs of savings; their addresses begin with /savings. */
const savings = createRoute({
  getParentRoute: () => frame,
  path: "/savings",
  component: lazyRouteComponent(() => import("./savings/SavingsFrame")),
});

const inSavings = () => savings;

/** From when until when, and of which devices. */
const narrowed = (search: Search) => ({
  ...text("from", search.from),
  ...text("to", search.to),
  ...text("site", search.site),
  ...text("department", search.department),
  ...text("class", search.class),
});

const overview = createRoute({
  getParentRoute: inSavings,
  path: "/",
  component: lazyRouteComponent(
    () => import("./savings/overview/OverviewPage"),
  ),
  validateSearch: (search: Search) => ({
    ...narrowed(search),
    ...text("by", search.by),
    ...text("rate", search.rate),
  }),
});

const review = createRoute({
  getParentRoute: inSavings,
  path: "/review",
  component: lazyRouteComponent(() => import("./savings/review/ReviewPage")),
  validateSearch: (search: Search) => whole("number", search.number),
});

const entries = createRoute({
  getParentRoute: inSavings,
  path: "/entries",
  component: lazyRouteComponent(() => import("./savings/entry/EntriesPage")),
  validateSearch: (search: Search) => ({
    ...narrowed(search),
    ...text("lineItem", search.lineItem),
    ...text("state", search.state),
    ...text("hardness", search.hardness),
    ...text("currency", search.currency),
    ...text("reference", search.reference),
    ...whole("asset", search.asset),
    ...whole("page", search.page),
  }),
});

const entry = createRoute({
  getParentRoute: inSavings,
  path: "/entries/$number",
  component: lazyRouteComponent(() => import("./savings/entry/EntryPage")),
});

const newEntry = createRoute({
  getParentRoute: inSavings,
  path: "/entries/new",
  component: lazyRouteComponent(() => import("./savings/entry/NewEntryPage")),
});

const baselines = createRoute({
  getParentRoute: inSavings,
  path: "/baselines",
  component: lazyRouteComponent(
    () => import("./savings/baseline/BaselinesPage"),
  ),
  validateSearch: (search: Search) => ({
    ...text("figure", search.figure),
    ...whole("page", search.page),
  }),
});

const years = createRoute({
  getParentRoute: inSavings,
  path: "/years",
  component: lazyRouteComponent(() => import("./savings/years/YearsPage")),
  validateSearch: (search: Search) => ({
    ...whole("start", search.start),
    ...text("rate", search.rate),
  }),
});

const scenario = createRoute({
  getParentRoute: inSavings,
  path: "/scenario",
  component: lazyRouteComponent(
    () => import("./savings/scenario/ScenarioPage"),
  ),
});

const comparison = createRoute({
  getParentRoute: inSavings,
  path: "/comparison",
  component: lazyRouteComponent(
    () => import("./savings/comparison/ComparisonPage"),
  ),
});

const visibility = createRoute({
  getParentRoute: inSavings,
  path: "/visibility",
  component: lazyRouteComponent(
    () => import("./savings/visibility/VisibilityPage"),
  ),
  validateSearch: (search: Search) => ({
    ...text("state", search.state),
    ...text("class", search.class),
    ...text("department", search.department),
    ...whole("page", search.page),
  }),
});

/** What was saved, and how it is known; each page loaded when opened. */
export const savingsPages = [
  savings.addChildren([
    overview,
    review,
    entries,
    newEntry,
    entry,
    baselines,
    years,
    scenario,
    comparison,
    visibility,
  ]),
] as const;
