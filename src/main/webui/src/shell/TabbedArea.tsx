import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { allowed, useMe, type Role } from "../security/session";
import { NotForYou } from "./NotForYou";
import classes from "./TabbedArea.module.css";

export interface TabPage {
  /** A path of the area's routes. */
  to: string;
  label: string;
  roles: readonly Role[];
}

interface Props {
  name: string;
  /** The address of the area, which its first tab has too. */
  root: string;
  /** In this order. */
  pages: readonly TabPage[];
}

/** The tabs of an area above the page of it that is open. */
export function TabbedArea({ name, root, pages }: Props) {
  const person = useMe().data;
  const { pathname } = useLocation();
  const open = pages.filter(({ roles }) => allowed(person, roles));
  const here = pages.find(({ to }) => to === pathname);
  const may = !here || allowed(person, here.roles);
  const bar = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the screen: the open one is brought into sight.
  useEffect(() => {
    bar.current
      ?.querySelector("[data-status=active]")
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  // Whoever may not see the first tab begins with the first that is theirs.
  if (!may && pathname === root && open[0])
    return <Navigate to={open[0].to} replace />;

  return (
    <>
      <nav ref={bar} className={classes.tabs} aria-label={name}>
        {open.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={classes.tab}
            activeOptions={{ exact: to === root, includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      {may ? <Outlet /> : <NotForYou />}
    </>
  );
}
