import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { allowed, useMe } from "../security/session";
import { NotForYou } from "../shell/NotForYou";
import classes from "./WorkFrame.module.css";
import { workPages } from "./workPages";

/** The tabs of the work area above the page that is open. */
export default function WorkFrame() {
  const person = useMe().data;
  const { pathname } = useLocation();
  const open = workPages.filter(({ roles }) => allowed(person, roles));
  const here = workPages.find(({ to }) => to === pathname);
  const may = !here || allowed(person, here.roles);
  const bar = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the screen: the open one is brought into sight.
  useEffect(() => {
    bar.current
      ?.querySelector("[data-status=active]")
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  // Who pays for the work but does none begins with the first tab that is theirs.
  if (!may && pathname === "/work" && open[0])
    return <Navigate to={open[0].to} replace />;

  return (
    <>
      <nav ref={bar} className={classes.tabs} aria-label="Work">
        {open.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={classes.tab}
            activeOptions={{ exact: to === "/work", includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      {may ? <Outlet /> : <NotForYou />}
    </>
  );
}
