import { Alert, Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Icon } from "../../shell/Icon";
import { tell, tellFailure } from "../../shell/tell";
import { dateAndTime } from "../../time/calendar";
import { Name } from "../Name";
import { acts, scheduleKey, undo } from "./schedule";

/** What changed much of the schedule last, as long as it can be taken back. */
export function LastAct() {
  const last = useQuery(acts).data?.items[0];
  const cache = useQueryClient();
  const taking = useMutation({
    mutationFn: undo,
    onSuccess: () => tell("It is as it was before."),
    onError: tellFailure,
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: scheduleKey });
      void cache.invalidateQueries({ queryKey: ["orders"] });
    },
  });
  if (!last?.canBeUndone) return null;
  return (
    <Alert color="gray" variant="light" icon={<Icon name="check" />}>
      <Group justify="space-between">
        <Text size="sm">
          {last.says} {dateAndTime(last.at)}, by <Name of={last.by} />.
        </Text>
        <Button
          size="xs"
          variant="default"
          loading={taking.isPending}
          onClick={() => taking.mutate(last.id)}
        >
          Take it back
        </Button>
      </Group>
    </Alert>
  );
}
