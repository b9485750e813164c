import { useMutation, useQueryClient } from "@tanstack/react-query";
import { tell } from "../../shell/tell";
import {
  putAssignment,
  removeAssignment,
  scheduleKey,
  type Wanted,
} from "./schedule";

/** Changes of the schedule by hand; afterwards it is read again, also when somebody else was faster. */
export function usePlacing(version: number) {
  const cache = useQueryClient();
  const again = () => cache.invalidateQueries({ queryKey: scheduleKey });
  const put = useMutation({
    mutationFn: (wanted: Wanted) => putAssignment(version, wanted),
    onSuccess: () => tell("The schedule is changed."),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: (orderId: number) => removeAssignment(version, orderId),
    onSuccess: () => tell("Taken off the schedule."),
    onSettled: again,
  });
  return { put, remove };
}
