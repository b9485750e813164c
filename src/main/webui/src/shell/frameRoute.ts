import { createRootRoute, createRoute, Outlet } from "@tanstack/react-router";
import { Frame } from "./Frame";
import { NoSuchPage } from "./NoSuchPage";

export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NoSuchPage,
});

/** Everything below needs somebody signed in. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: Frame,
});
