import { queryOptions } from "@tanstack/react-query";
import { get } from "../http/api";
import type { Role } from "./session";

export interface DemoAccount {
  username: string;
  password: string;
  role: Role;
  displayName: string;
}

export interface Welcome {
  version: string;
  demoAccounts: DemoAccount[];
}

/** What everyone may know before signing in; demo accounts only where the demo runs. */
export const welcome = queryOptions({
  queryKey: ["welcome"],
  queryFn: ({ signal }) => get<Welcome>("/api/welcome", signal),
  staleTime: Infinity,
});
