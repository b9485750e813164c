import {
  Alert,
  Button,
  Code,
  CopyButton,
  Group,
  Stack,
  Text,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { tellFailure } from "../../shell/tell";
import {
  closeCalendar,
  openCalendar,
  techniciansKey,
  type Technician,
} from "./technicians";

/** The address at which somebody's calendar can be read; shown once, right after it was made. */
export function CalendarOf({ technician }: { technician: Technician }) {
  const cache = useQueryClient();
  const again = () => cache.invalidateQueries({ queryKey: techniciansKey });
  const opening = useMutation({
    mutationFn: () => openCalendar(technician.id),
    onSuccess: again,
    onError: tellFailure,
  });
  const closing = useMutation({
    mutationFn: () => closeCalendar(technician.id),
    onSuccess: () => {
      opening.reset();
      return again();
    },
    onError: tellFailure,
  });
  const address =
    opening.data && `${window.location.origin}${opening.data.path}`;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-md"
          loading={opening.isPending}
          aria-label={`${technician.hasCalendar ? "New calendar address" : "Make a calendar address"} for ${technician.name}`}
          onClick={() => opening.mutate()}
        >
          {technician.hasCalendar
            ? "New calendar address"
            : "Make a calendar address"}
        </Button>
        {technician.hasCalendar && (
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            aria-label={`Revoke address: the calendar of ${technician.name}`}
            loading={closing.isPending}
            onClick={() => closing.mutate()}
          >
            Revoke address
          </Button>
        )}
      </Group>
      {address && (
        <Alert
          color="sea"
          variant="light"
          title="Put this address into the calendar on the phone"
        >
          <Stack gap="xs" align="flex-start">
            <Code style={{ overflowWrap: "anywhere" }}>{address}</Code>
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button size="sm" variant="default" onClick={copy}>
                  {copied ? "Copied" : "Copy"}
                </Button>
              )}
            </CopyButton>
            <Text size="sm">
              Whoever knows it can read the calendar. It is not shown again;
              revoke it, or make a new one, if somebody knows it who should not.
            </Text>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
