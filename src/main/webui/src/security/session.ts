import { queryOptions, useQuery } from "@tanstack/react-query";
import { get, send } from "../http/api";
import { client } from "../http/client";

export type Role = "nurse" | "biomed" | "finance" | "admin";

export interface Me {
  username: string;
  displayName: string;
  roles: Role[];
}

/** Who is signed in. Fails with status 401 when nobody is. */
export const me = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => get<Me>("/api/me", signal),
  staleTime: 5 * 60_000,
});

export function useMe() {
  return useQuery(me);
}

/** True when the signed-in person has one of the roles; an empty or missing list is open to all. */
export function allowed(
  person: Me | undefined,
  roles?: readonly Role[],
): boolean {
  if (!roles?.length) return true;
  return person?.roles.some((role) => roles.includes(role)) ?? false;
}

export function useAllowed(...roles: Role[]): boolean {
  return allowed(useMe().data, roles);
}

/** Signs in with the session cookie. Throws a Problem; 401 means that name or password is wrong. */
export async function signIn(
  username: string,
  password: string,
): Promise<void> {
  await send(
    "POST",
    "/api/login",
    new URLSearchParams({ j_username: username, j_password: password }),
    { type: "application/x-www-form-urlencoded" },
  );
  await client.fetchQuery({ ...me, staleTime: 0 });
}

const leavers = new Set<() => void>();

/** Has something done whenever somebody signs out: nothing of one person stays for the next. */
export function whenLeaving(leave: () => void): void {
  leavers.add(leave);
}

export async function signOut(): Promise<void> {
  await send("POST", "/api/logout");
  client.clear();
  leavers.forEach((leave) => leave());
}
