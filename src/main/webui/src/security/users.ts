import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, send, withQuery, type Page } from "../http/api";
import type { Role } from "./session";

/** Somebody's account. Accounts are never deleted, because the history names them. */
export interface User {
  id: number;
  username: string;
  displayName: string;
  roles: Role[];
  active: boolean;
  demo: boolean;
  version: number;
}

export const SHORTEST_PASSWORD = 10;

/** What each role may do, in the order of a form. */
export const roleWords: Record<Role, { name: string; does: string }> = {
  nurse: { name: "Nurse", does: "Finds equipment and reports it" },
  biomed: { name: "Biomed", does: "Keeps the register and repairs" },
  finance: { name: "Finance", does: "Sees what equipment costs" },
  admin: { name: "Administrator", does: "Keeps people, gateways and places" },
};

export const usersPage = (page: number) =>
  queryOptions({
    queryKey: ["users", page],
    queryFn: ({ signal }) =>
      get<Page<User>>(withQuery("/api/users", { page, size: 50 }), signal),
    placeholderData: keepPreviousData,
  });

export interface NewUser {
  username: string;
  displayName: string;
  password: string;
  roles: Role[];
}

export const addUser = (user: NewUser) =>
  send<User>("POST", "/api/users", user);

export const changeUser = (
  { id, version }: User,
  change: Pick<User, "displayName" | "roles" | "active">,
) => send<User>("PUT", `/api/users/${id}`, change, { version });

export const setPassword = (id: number, password: string) =>
  send("POST", `/api/users/${id}/password`, { password });

export function passwordFault(password: string): string | null {
  if (password.length < SHORTEST_PASSWORD)
    return `At least ${SHORTEST_PASSWORD} characters`;
  return new TextEncoder().encode(password).length > 72
    ? "At most 72 characters"
    : null;
}
