import { Table } from "@mantine/core";
import { percent } from "../money";
import classes from "../savings.module.css";

interface Row {
  name: string;
  assets: number;
  seen24h: number;
  neverSeen: number;
  firmwareKnown: number;
}

/** How much is seen of each group. */
export function GroupTable({ label, rows }: { label: string; rows: Row[] }) {
  return (
    <Table.ScrollContainer
      minWidth={430}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table aria-label={label} verticalSpacing={6} className={classes.amount}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Group</Table.Th>
            {["Devices", "Seen in 24 h", "Never seen", "Firmware known"].map(
              (name) => (
                <Table.Th key={name} scope="col" ta="right">
                  {name}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Th scope="row" fw={500} style={{ whiteSpace: "normal" }}>
                {row.name}
              </Table.Th>
              <Table.Td ta="right">{row.assets.toLocaleString()}</Table.Td>
              <Table.Td ta="right">
                {row.assets ? percent(row.seen24h / row.assets) : "–"}
              </Table.Td>
              <Table.Td ta="right">{row.neverSeen.toLocaleString()}</Table.Td>
              <Table.Td ta="right">
                {row.assets ? percent(row.firmwareKnown / row.assets) : "–"}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
