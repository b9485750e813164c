import { Alert, Button, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Icon } from "../shell/Icon";
import { dateAndTime } from "../time/calendar";
import { confirmClock, machineClock } from "./senderClocks";

/** Asks whether the machine's clock is right after it jumped; shows nothing otherwise. */
export function ClockJumped() {
  const client = useQueryClient();
  const { data: clock } = useQuery(machineClock);
  const confirming = useMutation({
    mutationFn: confirmClock,
    onSuccess: () => client.invalidateQueries(machineClock),
  });
  if (!clock?.jumpedFrom || !clock.jumpedTo) return null;
  return (
    <Alert
      color="orange"
      icon={<Icon name="warning" />}
      title="This machine's clock has jumped"
      mb="md"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          It went from {dateAndTime(clock.jumpedFrom)} to{" "}
          {dateAndTime(clock.jumpedTo)}. Until somebody confirms that it is
          right, nothing old is removed. If it is wrong, set it; then this
          notice goes by itself.
        </Text>
        <Button
          size="sm"
          variant="default"
          loading={confirming.isPending}
          onClick={() => confirming.mutate()}
        >
          The clock is right
        </Button>
      </Stack>
    </Alert>
  );
}
