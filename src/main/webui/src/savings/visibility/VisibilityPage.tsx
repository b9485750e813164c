import { Button, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { withQuery } from "../../http/api";
import { Answer, Empty, Loading } from "../../http/States";
import { FilterBar } from "../../shell/FilterBar";
import { Icon } from "../../shell/Icon";
import { Pager } from "../../shell/Pager";
import { Panel } from "../../shell/Panel";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { dateAndTime } from "../../time/calendar";
import { percent } from "../money";
import classes from "../savings.module.css";
import { WhoseChoices } from "../WhoseChoices";
import { deviceColumns } from "./deviceColumns";
import { GroupTable } from "./GroupTable";
import {
  devicesPage,
  visibility,
  type DeviceFilter,
  type Visibility,
} from "./visibility";

const states = [
  { value: "seen", label: "Seen within 24 hours" },
  { value: "not-seen", label: "Not seen for 24 hours" },
  { value: "never-seen", label: "Never seen" },
  { value: "no-firmware", label: "Firmware not known" },
];

/** How much of the inventory is known to be there: what a cyber-insurer asks. */
export default function VisibilityPage() {
  const { page = 0, ...filter } = useSearch({
    from: "/frame/savings/visibility",
  });
  const navigate = useNavigate();
  const answer = useQuery(visibility);
  const show = (next: DeviceFilter & { page?: number }) =>
    void navigate({
      to: "/savings/visibility",
      search: next,
      replace: true,
      resetScroll: false,
    });
  return (
    <Sheet
      title="Device visibility"
      width={1400}
      actions={
        <Button
          component="a"
          href={withQuery("/api/visibility.csv", { ...filter })}
          download
          variant="default"
          leftSection={<Icon name="download" />}
        >
          As a file
        </Button>
      }
    >
      <Stack>
        <Answer of={answer} loading={<Loading rows={4} />}>
          {(seen) => (
            <>
              <Facts of={seen} />
              <div className={classes.falls}>
                <Panel title="By class">
                  <GroupTable
                    label="Visibility by class"
                    rows={seen.byClass.map(({ className, ...row }) => ({
                      name: className,
                      ...row,
                    }))}
                  />
                </Panel>
                <Panel title="By department">
                  <GroupTable
                    label="Visibility by department"
                    rows={seen.byDepartment.map(({ department, ...row }) => ({
                      name: department ?? "No department",
                      ...row,
                    }))}
                  />
                </Panel>
              </div>
            </>
          )}
        </Answer>
        <Devices filter={filter} page={page} show={show} />
      </Stack>
    </Sheet>
  );
}

function Facts({ of: seen }: { of: Visibility }) {
  const share = (part: number) =>
    seen.assets ? ` (${percent(part / seen.assets)})` : "";
  const facts: [string, string][] = [
    [
      "Seen within 24 hours",
      seen.share === null ? "No devices" : percent(seen.share),
    ],
    [
      "Devices in use",
      `${seen.assets.toLocaleString()}, ${seen.seen24h.toLocaleString()} seen`,
    ],
    [
      "Not seen for 24 hours",
      `${seen.notSeen24h.toLocaleString()}${share(seen.notSeen24h)}`,
    ],
    [
      "Never seen",
      `${seen.neverSeen.toLocaleString()}${share(seen.neverSeen)}`,
    ],
    [
      "Firmware known",
      `${seen.firmwareKnown.toLocaleString()}${share(seen.firmwareKnown)}`,
    ],
    ["Unknown tags in the air", seen.unknownTags.toLocaleString()],
  ];
  return (
    <Panel title="The inventory as it is seen">
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="xs">
        As of {dateAndTime(seen.at)}. Retired devices are left out.
      </Text>
    </Panel>
  );
}

function Devices({
  filter,
  page,
  show,
}: {
  filter: DeviceFilter;
  page: number;
  show: (next: DeviceFilter & { page?: number }) => void;
}) {
  const answer = useQuery(devicesPage(filter, page));
  return (
    <Panel title="Device by device">
      <Stack gap="sm">
        <FilterBar chosen={[filter.state, filter.class, filter.department]}>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
            <Select
              label="Seen"
              placeholder="Whether seen or not"
              clearable
              data={states}
              value={filter.state ?? null}
              onChange={(state) =>
                show({ ...filter, state: state ?? undefined })
              }
            />
            <WhoseChoices
              noSite
              of={filter}
              change={({ department, class: classCode }) =>
                show({ ...filter, department, class: classCode })
              }
            />
          </SimpleGrid>
        </FilterBar>
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: <Empty title="No device matches" icon="check" />,
          }}
        >
          {(found) => (
            <div>
              <Rows
                label="Devices"
                items={found.items}
                columns={deviceColumns}
                keyOf={({ assetId }) => assetId}
              />
              <Pager of={found} go={(to) => show({ ...filter, page: to })} />
            </div>
          )}
        </Answer>
      </Stack>
    </Panel>
  );
}
