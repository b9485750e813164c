import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frame } from "./shell/frameRoute";
import { text, whole } from "./shell/searchParams";

const inFrame = () => frame;
type Search = Record<string, unknown>;

const assets = createRoute({
  getParentRoute: inFrame,
  path: "/manage/assets",
  component: lazyRouteComponent(() => import("./assets/admin/RegisterPage")),
  validateSearch: (search: Search) => ({
    ...text("q", search.q),
    ...text("class", search.class),
    ...text("model", search.model),
    ...text("department", search.department),
    ...text("status", search.status),
    ...text("sort", search.sort),
    ...whole("page", search.page),
  }),
});

const newAsset = createRoute({
  getParentRoute: inFrame,
  path: "/manage/assets/new",
  component: lazyRouteComponent(() => import("./assets/admin/NewAssetPage")),
});

const asset = createRoute({
  getParentRoute: inFrame,
  path: "/manage/assets/$id",
  component: lazyRouteComponent(() => import("./assets/admin/AssetAdminPage")),
});

const assetImport = createRoute({
  getParentRoute: inFrame,
  path: "/manage/import",
  component: lazyRouteComponent(() => import("./assets/admin/ImportPage")),
});

const duplicates = createRoute({
  getParentRoute: inFrame,
  path: "/manage/duplicates",
  component: lazyRouteComponent(() => import("./assets/admin/DuplicatesPage")),
  validateSearch: (search: Search) => whole("page", search.page),
});

const reports = createRoute({
  getParentRoute: inFrame,
  path: "/manage/reports",
  component: lazyRouteComponent(() => import("./assets/admin/ReportsPage")),
  validateSearch: (search: Search) => ({
    ...text("show", search.show),
    ...whole("page", search.page),
  }),
});

const tags = createRoute({
  getParentRoute: inFrame,
  path: "/manage/tags",
  component: lazyRouteComponent(
    () => import("./location/admin/UnknownTagsPage"),
  ),
  validateSearch: (search: Search) => whole("page", search.page),
});

const unknown = createRoute({
  getParentRoute: inFrame,
  path: "/manage/unknown",
  component: lazyRouteComponent(
    () => import("./telemetry/unknown/UnknownPage"),
  ),
  validateSearch: (search: Search) => ({
    ...text("show", search.show),
    ...whole("page", search.page),
  }),
});

const places = createRoute({
  getParentRoute: inFrame,
  path: "/manage/places",
  component: lazyRouteComponent(() => import("./location/admin/PlacesPage")),
  validateSearch: (search: Search) => ({
    ...text("floor", search.floor),
    ...text("list", search.list),
    ...text("q", search.q),
    ...text("purpose", search.purpose),
    ...text("zone", search.zone),
    ...whole("page", search.page),
  }),
});

const newZone = createRoute({
  getParentRoute: inFrame,
  path: "/manage/places/zones/new",
  component: lazyRouteComponent(() => import("./location/admin/NewZonePage")),
  validateSearch: (search: Search) => text("floor", search.floor),
});

const zone = createRoute({
  getParentRoute: inFrame,
  path: "/manage/places/zones/$id",
  component: lazyRouteComponent(() => import("./location/admin/ZonePage")),
});

const plan = createRoute({
  getParentRoute: inFrame,
  path: "/manage/places/plan",
  component: lazyRouteComponent(() => import("./location/admin/PlanPage")),
});

const people = createRoute({
  getParentRoute: inFrame,
  path: "/manage/people",
  component: lazyRouteComponent(() => import("./security/PeoplePage")),
  validateSearch: (search: Search) => whole("page", search.page),
});

const gateways = createRoute({
  getParentRoute: inFrame,
  path: "/manage/gateways",
  component: lazyRouteComponent(() => import("./security/GatewaysPage")),
  validateSearch: (search: Search) => whole("page", search.page),
});

const password = createRoute({
  getParentRoute: inFrame,
  path: "/account/password",
  component: lazyRouteComponent(() => import("./security/PasswordPage")),
});

/** The pages of the Manage menu and of one's own account, each loaded when opened. */
export const managePages = [
  assets,
  newAsset,
  asset,
  assetImport,
  duplicates,
  reports,
  tags,
  unknown,
  places,
  newZone,
  zone,
  plan,
  people,
  gateways,
  password,
] as const;
