import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty } from "../../http/States";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { Ago } from "../../time/Ago";
import { unknownSignalsPage, type UnknownSignal } from "./unknown";

export function UnknownSignals({
  page,
  turn,
}: {
  page: number;
  turn: (page: number) => void;
}) {
  return (
    <Answer
      of={useQuery(unknownSignalsPage(page))}
      empty={{
        when: ({ total }) => total === 0,
        show: <Empty title="Every signal that arrives is known" icon="check" />,
      }}
    >
      {(signals) => (
        <>
          <Rows
            label="Unknown signals"
            items={signals.items}
            columns={columns}
            keyOf={({ classCode, signal }) => `${classCode} ${signal}`}
          />
          <Pager of={signals} go={turn} />
        </>
      )}
    </Answer>
  );
}

/** "infusion-pump" as words, without asking for the catalogue. */
function inWords(code: string): string {
  return code.replaceAll("-", " ");
}

const columns: Columns<UnknownSignal> = [
  {
    id: "signal",
    header: "Signal",
    cell: ({ row: { original: unknown } }) => (
      <Text fw={600}>{unknown.signal}</Text>
    ),
    meta: { phone: "title" },
  },
  {
    id: "class",
    header: "Class",
    cell: ({ row: { original: unknown } }) => inWords(unknown.classCode),
  },
  {
    id: "device",
    header: "Last sent by",
    cell: ({ row: { original: unknown } }) => unknown.lastDevice,
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
    id: "lastHeard",
    header: "Last heard",
    cell: ({ row: { original: unknown } }) => <Ago at={unknown.lastHeard} />,
  },
];
