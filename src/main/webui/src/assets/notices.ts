import {
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { get, send } from "../http/api";

/** A device that I reported broken can be used again. */
export interface Notice {
  id: number;
  assetId: number;
  controlNumber: string;
  assetName: string;
  reportedAt: string;
  backAt: string;
}

export const myNotices = queryOptions({
  queryKey: ["my-notices"],
  queryFn: ({ signal }) => get<Notice[]>("/api/my-notices", signal),
  refetchInterval: 15_000,
});

/** I have seen it: gone at once, and back if the service could not be told. */
export function useDismissing() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => send("DELETE", `/api/my-notices/${id}`),
    onMutate: (id) =>
      client.setQueryData(myNotices.queryKey, (all) =>
        all?.filter((notice) => notice.id !== id),
      ),
    onSettled: () => client.invalidateQueries(myNotices),
  });
}
