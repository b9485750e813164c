import { Badge, Group, Stack, Table, Text } from "@mantine/core";
import { useMemo } from "react";
import { Panel } from "../../shell/Panel";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { calendarDate } from "../../time/calendar";
import { Amount } from "../Amount";
import { money, percent, rounded } from "../money";
import type { Year, Years } from "../reports";
import classes from "../savings.module.css";
import { yearsOption } from "./yearsOption";

interface Props {
  years: Years;
  title: string;
  /** Nothing of it happened: it is a scenario. */
  supposed?: boolean;
}

/** Years beside each other, of one currency: what was documented, and what is projected from it. */
export function YearsOf({ years, title, supposed = false }: Props) {
  const look = useLook();
  const { currency } = years;
  const option = useMemo(
    () => yearsOption(look, years.years, currency, supposed),
    [look, years, currency, supposed],
  );
  const first = years.years[0]?.year;
  const last = years.years.at(-1)?.year;
  return (
    <Panel title={title}>
      <Stack>
        <dl className={classes.facts}>
          <div>
            <dt>
              Net present value {first} to {last}
              {years.rate !== null && `, at ${percent(years.rate, 4)} a year`}
            </dt>
            <dd>
              {years.presentValue === null ? (
                "no rate is stated"
              ) : (
                <Amount of={years.presentValue} currency={currency} />
              )}
            </dd>
          </div>
          <div>
            <dt>Its range, P10 to P90</dt>
            <dd>
              {years.low === null || years.high === null ? (
                "too few to say"
              ) : (
                <>
                  <span className={classes.amount}>
                    {rounded(years.low, currency)}
                  </span>{" "}
                  to{" "}
                  <span className={classes.amount}>
                    {rounded(years.high, currency)}
                  </span>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>Paid back</dt>
            <dd>
              {years.paidBackOn
                ? calendarDate(years.paidBackOn)
                : "not within these years"}
            </dd>
          </div>
        </dl>
        <Group gap="md">
          <Text size="sm">Bars: net of the year. Line: since {first}.</Text>
          <Text size="sm" fs="italic">
            Striped and dashed: {supposed ? "supposed" : "projected"}, it has
            not happened.
          </Text>
        </Group>
        <Chart
          height={280}
          option={option}
          summary={`Net of each year: ${years.years
            .map(
              ({ year, projected, net }) =>
                `${year}${projected ? " (projected)" : ""} ${money(net, currency)}`,
            )
            .join(", ")}. The table below holds the same.`}
        />
        <YearTable
          years={years.years}
          currency={currency}
          title={title}
          supposed={supposed}
        />
        <Text size="sm" c="dimmed">
          {years.method}
        </Text>
      </Stack>
    </Panel>
  );
}

interface YearRow {
  name: string;
  of: (year: Year) => number | null;
  strong?: boolean;
}

const rows: YearRow[] = [
  { name: "Hard savings, operating", of: (year) => year.hardOperating },
  { name: "Hard savings, capital", of: (year) => year.hardCapital },
  { name: "Cost, operating", of: (year) => year.costOperating },
  { name: "Cost, capital", of: (year) => year.costCapital },
  { name: "Net cash, both budgets", of: (year) => year.net, strong: true },
  { name: "Its low end, P10", of: (year) => year.low },
  { name: "Its high end, P90", of: (year) => year.high },
  { name: "Present value", of: (year) => year.presentValue },
  { name: "Net since the first year", of: (year) => year.cumulative },
];

/** Without a rate there is no present value, and with too few months no range. */
function rowsOf(years: readonly Year[]): YearRow[] {
  return rows.filter(({ of }) => years.some((year) => of(year) !== null));
}

function AmountOrNot({
  of,
  currency,
}: {
  of: number | null;
  currency: string;
}) {
  return of === null ? "–" : <Amount of={of} currency={currency} />;
}

function YearTable({
  years,
  currency,
  title,
  supposed,
}: {
  years: readonly Year[];
  currency: string;
  title: string;
  supposed: boolean;
}) {
  const lookOf = (projected: boolean) =>
    projected || supposed ? classes.projected : "";
  return (
    <Table.ScrollContainer
      minWidth={200 + years.length * 130}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={`${title}, year by year`}
    >
      <Table verticalSpacing={6} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">In {currency}</Table.Th>
            {years.map(({ year, projected }) => (
              <Table.Th
                key={year}
                scope="col"
                ta="right"
                className={lookOf(projected)}
              >
                {year}
                {projected && (
                  <Badge
                    component="div"
                    variant="outline"
                    color="gray"
                    c="var(--mantine-color-text)"
                    tt="none"
                    size="sm"
                    ml={4}
                  >
                    projected
                  </Badge>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowsOf(years).map(({ name, of, strong }) => (
            <Table.Tr key={name} fw={strong ? 700 : undefined}>
              <Table.Th scope="row" fw={strong ? 700 : 500}>
                {name}
              </Table.Th>
              {years.map((year) => (
                <Table.Td
                  key={year.year}
                  ta="right"
                  className={lookOf(year.projected)}
                >
                  <AmountOrNot of={of(year)} currency={currency} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Table.Tr className={classes.hatched}>
            <Table.Th scope="row" fw={500}>
              Soft, in none of the rows above
            </Table.Th>
            {years.map((year) => (
              <Table.Td
                key={year.year}
                ta="right"
                className={lookOf(year.projected)}
              >
                <Amount of={year.soft} currency={currency} />
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
