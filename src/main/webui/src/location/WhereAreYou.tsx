import {
  Button,
  Group,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, withQuery, type Page } from "../http/api";
import { Answer, Empty } from "../http/States";
import { Dialog } from "../shell/Dialog";
import { Icon } from "../shell/Icon";
import { useHere, type Here } from "./here";
import { floorInWords, usePlaces } from "./places";
import classes from "./WhereAreYou.module.css";

/** The place that walks are measured from: shown, changed, remembered on this device. */
export function WhereAreYou() {
  const [here, setHere] = useHere();
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant={here ? "default" : "light"}
        size="sm"
        leftSection={<Icon name="place" />}
        rightSection={<Icon name="down" size={14} />}
        onClick={show}
        maw="100%"
      >
        <span className={classes.chosen}>
          {here ? `Near ${here.name}` : "Where are you?"}
        </span>
      </Button>
      <Dialog opened={open} close={close} title="Where are you?">
        <ZonePicker
          choose={(zone) => {
            setHere(zone);
            close();
          }}
        />
        {here && (
          <Group mt="md" justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                setHere(null);
                close();
              }}
            >
              Forget {here.name}
            </Button>
          </Group>
        )}
      </Dialog>
    </>
  );
}

interface ZoneRow {
  id: number;
  code: string;
  name: string;
  floor: string;
}

function ZonePicker({ choose }: { choose: (zone: Here) => void }) {
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 150);
  const { data: places } = usePlaces();
  const zones = useQuery({
    queryKey: ["zones", "picker", q],
    queryFn: ({ signal }) =>
      get<Page<ZoneRow>>(withQuery("/api/zones", { q, size: 30 }), signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="sm">
      <TextInput
        label="Room, ward or station"
        placeholder="For example: nurse station"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
        size="md"
        leftSection={<Icon name="search" />}
      />
      <Answer
        of={zones}
        empty={{
          when: ({ items }) => items.length === 0,
          show: (
            <Empty title="No such place">
              Try the room number, or a part of its name.
            </Empty>
          ),
        }}
      >
        {({ items }) => (
          <ul className={classes.zones}>
            {items.map((zone) => (
              <li key={zone.code}>
                <UnstyledButton
                  className={classes.zone}
                  onClick={() =>
                    choose({
                      code: zone.code,
                      name: zone.name,
                      floor: zone.floor,
                    })
                  }
                >
                  <span>{zone.name}</span>
                  <Text span size="sm" c="dimmed">
                    {floorInWords(places, zone.floor)}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Stack>
  );
}
