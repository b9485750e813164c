import { AppShell, Group } from "@mantine/core";
import {
  Link,
  Navigate,
  Outlet,
  useLocation,
  useRouter,
} from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { Problem } from "../http/problem";
import { Failure, Loading } from "../http/States";
import { usePlaces } from "../location/places";
import { allowed, useMe } from "../security/session";
import { AccountMenu } from "./AccountMenu";
import { Connection } from "./Connection";
import classes from "./Frame.module.css";
import { Icon } from "./Icon";
import { Logo } from "./Logo";
import { ManageMenu } from "./ManageMenu";
import { everyday, everydayOf, manage, type NavEntry } from "./navigation";
import { NotForYou } from "./NotForYou";

/** Not needed for the first picture. */
const BackNotices = lazy(() => import("../assets/BackNotices"));

/** The frame of every page that needs somebody signed in. */
export function Frame() {
  const who = useMe();
  const router = useRouter();
  // Fetched with the first page: every time shown is in the hospital's own zone.
  const places = usePlaces();
  const { href, pathname } = useLocation();

  // After a change of page the keyboard goes on from its content, unless the page has put the focus itself.
  useEffect(
    () =>
      router.subscribe("onRendered", () => {
        if (document.activeElement === document.body)
          document.getElementById("content")?.focus({ preventScroll: true });
      }),
    [router],
  );

  if (who.error instanceof Problem && who.error.status === 401)
    // While the login page is being fetched this frame still shows, at the login's address already.
    return pathname === "/login" ? null : (
      <Navigate to="/login" search={{ back: href }} replace />
    );
  if (!who.data)
    return (
      <main className={classes.waiting}>
        {who.isError ? (
          <Failure error={who.error} retry={() => void who.refetch()} />
        ) : (
          <Loading />
        )}
      </main>
    );

  const person = who.data;
  const main = everydayOf(person);
  const more = manage.filter((entry) => allowed(person, entry.roles));
  const closed = [...everyday, ...manage].some(
    ({ to, roles }) => pathname.startsWith(to) && !allowed(person, roles),
  );

  return (
    <AppShell
      header={{ height: 56 }}
      footer={{ height: { base: 60, sm: 0 } }}
      padding={0}
    >
      <AppShell.Header className={classes.header}>
        <a className={classes.skip} href="#content">
          Skip to the content
        </a>
        <Link to="/" className={classes.brand} aria-label="Orderly, home">
          <Logo />
          <span>Orderly</span>
        </Link>
        <nav className={classes.top} aria-label="Main">
          {main.map((entry) => (
            <Entry key={entry.to} entry={entry} className={classes.topLink} />
          ))}
          {more.length > 0 && (
            <ManageMenu entries={more} className={classes.topLink} />
          )}
        </nav>
        <Group gap={4} ml="auto" wrap="nowrap">
          <AccountMenu person={person} />
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <Connection />
        <Suspense>
          <BackNotices />
        </Suspense>
        {places.isPending ? (
          <Loading what="Loading" />
        ) : closed ? (
          <NotForYou />
        ) : (
          <Outlet />
        )}
      </AppShell.Main>
      <AppShell.Footer className={classes.bottom} hiddenFrom="sm">
        <nav className={classes.bar} aria-label="Main">
          {main.map((entry) => (
            <Entry key={entry.to} entry={entry} className={classes.barLink} />
          ))}
          {more.length > 0 && (
            <ManageMenu entries={more} className={classes.barLink} />
          )}
        </nav>
      </AppShell.Footer>
    </AppShell>
  );
}

function Entry({ entry, className }: { entry: NavEntry; className?: string }) {
  return (
    <Link
      to={entry.to}
      className={className}
      activeOptions={{ exact: entry.to === "/", includeSearch: false }}
    >
      <Icon name={entry.icon} size={20} />
      <span>{entry.label}</span>
    </Link>
  );
}
