import {
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { fleetPages } from "./fleetRoutes";
import { Failure } from "./http/States";
import { healthPages } from "./healthRoutes";
import { faultPage, maintenancePages } from "./maintenanceRoutes";
import { managePages } from "./manageRoutes";
import { savingsPages } from "./savingsRoutes";
import { frame, root } from "./shell/frameRoute";
import { text } from "./shell/searchParams";

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  component: lazyRouteComponent(() => import("./security/LoginPage")),
  validateSearch: ({ back }: { back?: unknown }): { back: string } => ({
    back: ownPath(back),
  }),
});

const inFrame = () => frame;

const find = createRoute({
  getParentRoute: inFrame,
  path: "/",
  component: lazyRouteComponent(() => import("./location/FindPage")),
  validateSearch: ({
    q,
    class: classCode,
  }: Record<string, unknown>): { q?: string; class?: string } => ({
    ...text("q", q),
    ...text("class", classCode),
  }),
});

const map = createRoute({
  getParentRoute: inFrame,
  path: "/map",
  component: lazyRouteComponent(() => import("./location/MapPage")),
  validateSearch: (
    search: Record<string, unknown>,
  ): { floor?: string; class?: string; asset?: number } => ({
    ...text("floor", search.floor),
    ...text("class", search.class),
    ...(Number.isInteger(search.asset) ? { asset: Number(search.asset) } : {}),
  }),
});

const asset = createRoute({
  getParentRoute: inFrame,
  path: "/assets/$id",
  component: lazyRouteComponent(() => import("./location/asset/AssetPage")),
  validateSearch: ({ part, day }: Record<string, unknown>) => ({
    ...text("part", part),
    ...text("day", day),
  }),
});

export const router = createRouter({
  routeTree: root.addChildren([
    login,
    faultPage,
    frame.addChildren([
      find,
      map,
      asset,
      ...fleetPages,
      ...healthPages,
      ...maintenancePages,
      ...savingsPages,
      ...managePages,
    ]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: ({ error, reset }) => (
    <Failure error={error} retry={reset} />
  ),
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** Only a path of our own may follow a sign-in, never another site. */
function ownPath(back: unknown): string {
  return typeof back === "string" &&
    /^\/(?![/\\])/.test(back) &&
    !back.startsWith("/login")
    ? back
    : "/";
}
