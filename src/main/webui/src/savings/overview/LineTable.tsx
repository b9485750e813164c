import { Table, Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import { Amount } from "../Amount";
import { plus, rounded } from "../money";
import type { Asked, Line } from "../reports";
import classes from "../savings.module.css";

interface Props {
  label: string;
  lines: readonly Line[];
  currency: string;
  asked: Asked;
  /** Names the last row, which adds up each budget; none without it. */
  total?: string;
}

/** Line by line, each with the way to its entries. */
export function LineTable({ label, lines, currency, asked, total }: Props) {
  return (
    <Table.ScrollContainer
      minWidth={520}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table aria-label={label} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Line</Table.Th>
            <Table.Th scope="col" ta="right">
              Operating
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Capital
            </Table.Th>
            <Table.Th scope="col" ta="right">
              P10 to P90
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Entries
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={`${line.lineItem} ${line.hardness}`}>
              <Table.Th scope="row" fw={500}>
                <AnchorLink
                  to="/savings/entries"
                  search={entriesOf(line, asked)}
                  size="sm"
                  underline="always"
                >
                  {line.name}
                </AnchorLink>
              </Table.Th>
              <Table.Td ta="right">
                <Budget of={line.documentedOperating} currency={currency} />
              </Table.Td>
              <Table.Td ta="right">
                <Budget of={line.documentedCapital} currency={currency} />
              </Table.Td>
              <Table.Td ta="right">
                <RangeOf line={line} />
              </Table.Td>
              <Table.Td ta="right" className={classes.amount}>
                {line.entries.toLocaleString()}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {total && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{total}</Table.Th>
              <Table.Td ta="right" fw={700}>
                <Amount
                  of={plus(...lines.map((line) => line.documentedOperating))}
                  currency={currency}
                />
              </Table.Td>
              <Table.Td ta="right" fw={700}>
                <Amount
                  of={plus(...lines.map((line) => line.documentedCapital))}
                  currency={currency}
                />
              </Table.Td>
              <Table.Td />
              <Table.Td />
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}

/** What the entries of a line are narrowed by, so that they add up to it. */
export function entriesOf(
  {
    lineItem,
    hardness,
    currency,
  }: Pick<Line, "lineItem" | "hardness" | "currency">,
  { from, to, site, department, class: classCode }: Asked,
) {
  return {
    lineItem,
    hardness,
    currency,
    state: "documented",
    from,
    to,
    site,
    department,
    class: classCode,
  };
}

function Budget({ of, currency }: { of: number; currency: string }) {
  return of === 0 ? (
    <Text span c="dimmed" aria-label="nothing">
      –
    </Text>
  ) : (
    <Amount of={of} currency={currency} />
  );
}

function RangeOf({ line: { range, currency } }: { line: Line }) {
  if (!range)
    return (
      <Text span size="sm" c="dimmed">
        too few to say
      </Text>
    );
  return (
    <Text span size="sm" className={classes.amount}>
      {rounded(range.p10, currency)} to {rounded(range.p90, currency)}
    </Text>
  );
}
