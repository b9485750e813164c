import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
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
  if (!here && pathname === "/work" && open[0])
    return <Navigate to={open[0].to} replace />;

  return (
    <>
      <nav className={classes.tabs} aria-label="Work">
        {open.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={classes.tab}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      {here && !allowed(person, here.roles) ? <NotForYou /> : <Outlet />}
    </>
  );
}
