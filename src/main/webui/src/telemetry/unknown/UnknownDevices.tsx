import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty } from "../../http/States";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { Ago } from "../../time/Ago";
import { unknownDevicesPage, type UnknownDevice } from "./unknown";

export function UnknownDevices({
  page,
  turn,
}: {
  page: number;
  turn: (page: number) => void;
}) {
  return (
    <Answer
      of={useQuery(unknownDevicesPage(page))}
      empty={{
        when: ({ total }) => total === 0,
        show: <Empty title="Every device that sends is known" icon="check" />,
      }}
    >
      {(devices) => (
        <>
          <Rows
            label="Unknown devices"
            items={devices.items}
            columns={columns}
            keyOf={({ device }) => device}
          />
          <Pager of={devices} go={turn} />
        </>
      )}
    </Answer>
  );
}

const columns: Columns<UnknownDevice> = [
  {
    id: "device",
    header: "Device",
    cell: ({ row: { original: unknown } }) => (
      <Text fw={600}>{unknown.device}</Text>
    ),
    meta: { phone: "title" },
  },
  {
    id: "said",
    header: "Last said",
    cell: ({ row: { original: unknown } }) => unknown.lastSaid,
  },
  {
    id: "heard",
    header: "Times heard",
    cell: ({ row: { original: unknown } }) =>
      unknown.heard.toLocaleString("en-GB"),
    meta: { end: true },
  },
  {
    id: "firstHeard",
    header: "First heard",
    cell: ({ row: { original: unknown } }) => <Ago at={unknown.firstHeard} />,
    meta: { phone: "hidden" },
  },
  {
    id: "lastHeard",
    header: "Last heard",
    cell: ({ row: { original: unknown } }) => <Ago at={unknown.lastHeard} />,
  },
];
