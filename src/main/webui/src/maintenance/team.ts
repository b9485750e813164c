import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "../http/api";

export interface Member {
  username: string;
  displayName: string;
}

/** Everybody whom work can be given to. */
export const team = queryOptions({
  queryKey: ["team"],
  queryFn: ({ signal }) => get<Member[]>("/api/team", signal),
  staleTime: 5 * 60_000,
});

/** The name of somebody for people to read; the username of those outside the team. */
export function useNames(): (username: string | null) => string {
  const members = useQuery(team).data;
  return (username) =>
    username === null
      ? "nobody"
      : (members?.find((member) => member.username === username)?.displayName ??
        outside[username] ??
        username);
}

/** Those that are no people. */
const outside: Record<string, string> = {
  system: "Orderly",
  "qr-code": "somebody at the device",
  location: "the location system",
};
