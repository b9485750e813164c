import { Card, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty, Loading } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { planOf, zonesOf, type ZoneFeature } from "../plan";
import { floorInWords, usePlaces } from "../places";
import { lookOf } from "../purpose";
import { Drawing } from "./Drawing";
import { passagesOf, readersOf } from "./fixtures";

interface Props {
  floor: string;
  /** What is listed beside the drawing: readers are drawn with their list only. */
  list: string;
  /** The code of the zone that is looked at. */
  selected?: string;
  select: (code: string) => void;
}

/** The drawing of a floor, and what is selected on it. */
export function FloorView({ floor, list, selected, select }: Props) {
  const { data: places } = usePlaces();
  return (
    <Answer
      of={useQuery(planOf(floor))}
      loading={<Loading rows={5} />}
      empty={{
        when: (plan) => zonesOf(plan).length === 0,
        show: <Empty title="Nothing is drawn on this floor yet" icon="map" />,
      }}
    >
      {(plan) => {
        const zones = zonesOf(plan);
        const marks =
          list === "readers" ? readersOf(plan, floor) : passagesOf(plan);
        const chosen = zones.find(
          ({ properties }) => properties.code === selected,
        );
        return (
          <Stack gap="xs">
            <Drawing
              label={`Drawing of ${floorInWords(places, floor)}`}
              zones={zones}
              marks={marks.map(({ x, y }) => [x, y] as const)}
              markLook={list === "readers" ? "reader" : "passage"}
              selected={selected}
              select={({ properties }) => select(properties.code)}
            />
            {chosen ? (
              <Chosen zone={chosen} />
            ) : (
              <Text size="sm" c="dimmed">
                Tap a zone to see what it is.{" "}
                {list === "readers"
                  ? "The dots are readers."
                  : "The rings are passages."}
              </Text>
            )}
          </Stack>
        );
      }}
    </Answer>
  );
}

function Chosen({ zone: { properties } }: { zone: ZoneFeature }) {
  const { id, code, name, purpose, department } = properties;
  return (
    <Card bg="var(--orderly-surface)" withBorder padding="sm" role="status">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {code} · {lookOf(purpose).words}
            {department && ` · ${department}`}
          </Text>
        </div>
        <AnchorLink to="/manage/places/zones/$id" params={{ id: String(id) }}>
          Open
        </AnchorLink>
      </Group>
    </Card>
  );
}
