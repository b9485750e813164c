import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty } from "../../http/States";
import { AnchorLink } from "../../shell/links";
import { Rows, type Columns } from "../../shell/Rows";
import { date } from "../../time/calendar";
import { count, lasting } from "../../time/words";
import { kindInWords } from "../order/words";
import { procedures, type Procedure } from "./procedures";

const columns: Columns<Procedure> = [
  {
    id: "title",
    header: "Procedure",
    cell: ({ row: { original: one } }) => (
      <div>
        <AnchorLink
          to="/work/procedures/$id"
          params={{ id: String(one.id) }}
          fw={600}
          underline="always"
        >
          {one.title}
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {one.code} · {kindInWords[one.kind]}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "lines",
    header: "Checks",
    cell: ({ row: { original: one } }) => count(one.lines.length, "line"),
  },
  {
    id: "minutes",
    header: "Takes",
    cell: ({ row: { original: one } }) => lasting(one.minutes * 60),
  },
  {
    id: "version",
    header: "Version",
    cell: ({ row: { original: one } }) =>
      `${one.number}, ${date(one.writtenAt)}`,
  },
  {
    id: "plans",
    header: "Used by",
    cell: ({ row: { original: one } }) => count(one.plans, "plan"),
  },
];

/** Every procedure in its newest version. */
export function ProcedureList() {
  return (
    <Answer
      of={useQuery(procedures)}
      empty={{
        when: ({ total }) => total === 0,
        show: <Empty title="No procedures yet" icon="list" />,
      }}
    >
      {({ items }) => (
        <Rows
          label="Procedures"
          items={items}
          columns={columns}
          keyOf={({ id }) => id}
        />
      )}
    </Answer>
  );
}
