import { Box, Card, Table, Text, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  flexRender,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type Row,
  type RowData,
} from "@tanstack/react-table";
import { Icon } from "./Icon";
import classes from "./Rows.module.css";

declare module "@tanstack/react-table" {
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Where it goes on a phone's card: as its heading, without its label, or nowhere. */
    phone?: "title" | "bare" | "hidden";
    /** Numbers and buttons stand at the right of a table. */
    end?: boolean;
  }
}

export type Columns<T> = ColumnDef<T>[];

interface Props<T> {
  /** What is listed, for those who hear the page. */
  label: string;
  items: T[];
  columns: Columns<T>;
  keyOf: (item: T) => string | number;
  /** Sorted by this column; a minus before it turns the order round. */
  sort?: string;
  onSort?: (sort: string) => void;
}

/** A list as a table, or as cards where there is no room for one. */
export function Rows<T>({
  label,
  items,
  columns,
  keyOf,
  sort,
  onSort,
}: Props<T>) {
  const narrow = useMediaQuery("(max-width: 47.99em)", false, {
    getInitialValueInEffect: false,
  });
  const table = useReactTable({
    data: items,
    columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: (item) => String(keyOf(item)),
    manualSorting: true,
    enableSorting: !!onSort,
  });

  if (narrow)
    return (
      <ul className={classes.cards} aria-label={label}>
        {table.getRowModel().rows.map((row) => (
          <li key={row.id}>
            <RowCard row={row} />
          </li>
        ))}
      </ul>
    );

  return (
    <Card withBorder padding={0} radius="md" className={classes.surface}>
      <Table.ScrollContainer minWidth={560} type="native">
        <Table
          aria-label={label}
          verticalSpacing="xs"
          horizontalSpacing="md"
          highlightOnHover
        >
          <Table.Thead>
            <Table.Tr>
              {table.getFlatHeaders().map(({ id, column }) => (
                <Table.Th
                  key={id}
                  scope="col"
                  aria-sort={
                    column.getCanSort() ? orderOf(id, sort) : undefined
                  }
                  className={column.columnDef.meta?.end ? classes.end : ""}
                >
                  {column.getCanSort() ? (
                    <UnstyledButton
                      className={classes.sort}
                      onClick={() => onSort?.(id === sort ? `-${id}` : id)}
                    >
                      {String(column.columnDef.header)}
                      <span
                        className={classes.arrow}
                        data-order={orderOf(id, sort)}
                      >
                        <Icon name="down" size={14} />
                      </span>
                    </UnstyledButton>
                  ) : (
                    String(column.columnDef.header ?? "")
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.getRowModel().rows.map((row) => (
              <Table.Tr key={row.id}>
                {row.getVisibleCells().map((cell) => (
                  <Table.Td
                    key={cell.id}
                    className={
                      cell.column.columnDef.meta?.end ? classes.end : ""
                    }
                  >
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

function RowCard<T>({ row }: { row: Row<T> }) {
  const cells = row
    .getVisibleCells()
    .filter((cell) => cell.column.columnDef.meta?.phone !== "hidden");
  return (
    <Card withBorder padding="sm" radius="md" className={classes.surface}>
      {cells.map((cell) => {
        const { header, meta, cell: shown } = cell.column.columnDef;
        const value = flexRender(shown, cell.getContext());
        if (meta?.phone === "title")
          return (
            <Box key={cell.id} className={classes.title}>
              {value}
            </Box>
          );
        if (meta?.phone === "bare")
          return (
            <Box key={cell.id} mt={6}>
              {value}
            </Box>
          );
        return (
          <Box key={cell.id} className={classes.fact}>
            <Text span size="sm" c="dimmed" className={classes.name}>
              {String(header)}
            </Text>
            <Box className={classes.value}>{value}</Box>
          </Box>
        );
      })}
    </Card>
  );
}

function orderOf(
  id: string,
  sort: string | undefined,
): "ascending" | "descending" | "none" {
  if (sort === id) return "ascending";
  return sort === `-${id}` ? "descending" : "none";
}
