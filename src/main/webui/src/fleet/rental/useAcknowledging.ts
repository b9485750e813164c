import { useMutation, useQueryClient } from "@tanstack/react-query";
import { tell, tellFailure } from "../../shell/tell";
import { acknowledge, rentalsKey, type Rental } from "./rentals";

/** Says that somebody has seen an alert. */
export function useAcknowledging(): (rental: Rental) => void {
  const cache = useQueryClient();
  const seeing = useMutation({
    mutationFn: ({ id }: Rental) => acknowledge(id),
    onSuccess: async () => {
      tell("The alert waits until tomorrow.");
      await cache.invalidateQueries({ queryKey: rentalsKey });
    },
    onError: tellFailure,
  });
  return seeing.mutate;
}
