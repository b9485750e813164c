import {
  ActionIcon,
  Button,
  FileButton,
  Group,
  List,
  Select,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../http/States";
import { places } from "../../location/places";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { tell, tellFailure } from "../../shell/tell";
import { calendarDate } from "../../time/calendar";
import { count } from "../../time/words";
import { importHolidays } from "./importHolidays";
import { scheduleKey } from "./schedule";
import {
  holidaysOf,
  putHoliday,
  removeHoliday,
  techniciansKey,
} from "./technicians";

/** The days on which nobody of a site is planned whose hours do not say so. */
export function Holidays() {
  const sites = useQuery(places).data?.sites ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const site = chosen ?? sites[0]?.code;
  if (!site) return null;
  return (
    <Panel title="Public holidays">
      <Stack gap="sm">
        {sites.length > 1 && (
          <Select
            label="Site"
            data={sites.map(({ code, name }) => ({ value: code, label: name }))}
            value={site}
            onChange={setChosen}
            allowDeselect={false}
          />
        )}
        <OfSite key={site} site={site} />
      </Stack>
    </Panel>
  );
}

function OfSite({ site }: { site: string }) {
  const known = useQuery(holidaysOf(site)).data?.items ?? [];
  const [day, setDay] = useState("");
  const [name, setName] = useState("");
  const cache = useQueryClient();
  const again = async () => {
    await cache.invalidateQueries({ queryKey: techniciansKey });
    await cache.invalidateQueries({ queryKey: scheduleKey });
  };
  const adding = useMutation({
    mutationFn: () => putHoliday(site, { day, name: name.trim() }),
    onSuccess: () => {
      setDay("");
      setName("");
      return again();
    },
  });
  const removing = useMutation({
    mutationFn: (gone: string) => removeHoliday(site, gone),
    onSettled: again,
  });
  const importing = useMutation({
    mutationFn: (file: File) => importHolidays(site, file),
    onSuccess: ({ added, changed, refused }) => {
      tell(
        `${count(added, "holiday")} added, ${changed} renamed.` +
          (refused.length ? ` ${refused.length} not read: ${refused[0]}` : ""),
      );
      return again();
    },
    onError: tellFailure,
  });
  return (
    <>
      <Text size="sm" c="dimmed">
        Nobody is planned on these days whose working hours do not say “holidays
        too”. A night that runs into one ends at midnight.
      </Text>
      {known.length > 0 && (
        <List size="sm" listStyleType="none">
          {known.map((holiday) => (
            <List.Item key={holiday.day}>
              <Group gap="xs">
                <Text size="sm">
                  {calendarDate(holiday.day)}: {holiday.name}
                </Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${holiday.name} is no holiday`}
                  onClick={() => removing.mutate(holiday.day)}
                >
                  <Icon name="trash" />
                </ActionIcon>
              </Group>
            </List.Item>
          ))}
        </List>
      )}
      <Group gap="xs" align="flex-end">
        <TextInput
          type="date"
          label="Day"
          value={day}
          onChange={(e) => setDay(e.currentTarget.value)}
        />
        <TextInput
          label="Name"
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          maxLength={120}
        />
        <Button
          disabled={!day || !name.trim()}
          loading={adding.isPending}
          onClick={() => adding.mutate()}
        >
          Add
        </Button>
        <FileButton
          accept=".ics,.csv,text/calendar,text/csv"
          onChange={(file) => file && importing.mutate(file)}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={importing.isPending}
              leftSection={<Icon name="upload" />}
            >
              From a file (.ics or .csv)
            </Button>
          )}
        </FileButton>
      </Group>
      {adding.isError && <Failure error={adding.error} />}
    </>
  );
}
