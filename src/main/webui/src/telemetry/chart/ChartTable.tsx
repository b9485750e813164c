import { Table } from "@mantine/core";
import { useState } from "react";
import classes from "./Chart.module.css";

export interface ChartFigures {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The figures of a chart as a table, drawn when it is opened. */
export function ChartTable({
  figures: { caption, head, rows },
}: {
  figures: ChartFigures;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.figures}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary aria-label={`As a table: ${caption}`}>As a table</summary>
      {open && (
        <div
          className={classes.scroll}
          tabIndex={0}
          role="region"
          aria-label={caption}
        >
          <Table fz="sm" stickyHeader aria-label={caption}>
            <Table.Thead>
              <Table.Tr>
                {head.map((name) => (
                  <Table.Th key={name} scope="col">
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, place) => (
                <Table.Tr key={place}>
                  {row.map((cell, column) => (
                    <Table.Td key={column}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </details>
  );
}
