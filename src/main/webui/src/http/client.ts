import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";

/** Called when the service says that nobody is signed in any more. */
let onSignedOut: () => void = () => {};
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

function noticeSignedOut(error: unknown): void {
  if (error instanceof Problem && error.status === 401) onSignedOut();
}

/** Asks again only when asking again can help: no connection, or a passing trouble of the service. */
function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  return !(error instanceof Problem) || error.offline || error.status >= 502;
}

export const client = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      retry: worthRetrying,
      retryDelay: (attempt) => 500 * 2 ** attempt,
      staleTime: 5_000,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
