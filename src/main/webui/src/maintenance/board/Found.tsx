import { List, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { count } from "../../time/words";
import {
  acceptSearch,
  cancelSearch,
  scheduleKey,
  type Search,
} from "./schedule";

/** A plan from scratch, and what it would change, before it replaces the schedule. */
export function Found({
  search,
  close,
}: {
  search: Search;
  close: () => void;
}) {
  const cache = useQueryClient();
  const doing = useMutation({
    mutationFn: () => acceptSearch(search.id),
    onSuccess: () => {
      tell("The schedule is replaced. It can be taken back.");
      void cache.invalidateQueries({ queryKey: scheduleKey });
      close();
    },
  });
  const leave = () => {
    void cancelSearch(search.id);
    close();
  };
  const { added, moved, removed, same, changes } = search.difference!;
  return (
    <Dialog opened close={leave} title="Replace the schedule?" size="lg">
      <Stack>
        <Text>
          {count(added, "order")} would get a time, {moved} would move,{" "}
          {removed} would have no time any more, and {same} would stay where
          they are.
        </Text>
        <List size="sm" style={{ maxHeight: "40vh", overflowY: "auto" }}>
          {changes.map((change) => (
            <List.Item key={change}>{change}</List.Item>
          ))}
        </List>
        <DialogActions
          cancel={leave}
          label="Replace the schedule"
          act={() => doing.mutate()}
          pending={doing.isPending}
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
