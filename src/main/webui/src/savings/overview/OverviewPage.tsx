import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { Answer, Empty, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { ButtonLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { calendarDate } from "../../time/calendar";
import type { LineItem } from "../ledger";
import { currenciesOf } from "../money";
import { ASSUMED_RATE } from "../RateInput";
import {
  reportOf,
  type Asked,
  type By,
  type Line,
  type Report,
} from "../reports";
import classes from "../savings.module.css";
import { BesideIt } from "./BesideIt";
import { ExportMenu } from "./ExportMenu";
import { Groups } from "./Groups";
import { HowMuch } from "./HowMuch";
import { HowSure } from "./HowSure";
import { entriesOf, LineTable } from "./LineTable";
import { NotClaimed } from "./NotClaimed";
import { Ratios } from "./Ratios";
import { ReportFilters } from "./ReportFilters";
import { Waterfall } from "./Waterfall";

/** How much was saved, how sure that is, and why. */
export default function OverviewPage() {
  const search = useSearch({ from: "/frame/savings/" });
  const navigate = useNavigate();
  const rate = search.rate ?? ASSUMED_RATE;
  const by = (search.by ?? "department") as By;
  const asked: Asked = { ...search, by, rate };
  const answer = useQuery(reportOf(asked));
  const show = (next: Asked) =>
    void navigate({ to: "/savings", search: next, replace: true });
  return (
    <Sheet
      title="Savings"
      width={1400}
      actions={
        <Group gap="xs">
          <ButtonLink
            to="/savings/entries/new"
            variant="default"
            leftSection={<Icon name="plus" />}
          >
            New entry
          </ButtonLink>
          <ExportMenu asked={asked} />
        </Group>
      }
    >
      <Stack>
        <ReportFilters asked={search} rate={rate} change={show} />
        <Answer of={answer} loading={<Loading what="Adding up" rows={6} />}>
          {(report) => (
            <Shown
              report={report}
              asked={{ ...asked, from: report.from, to: report.to }}
              changeBy={(next) => show({ ...search, by: next })}
            />
          )}
        </Answer>
      </Stack>
    </Sheet>
  );
}

function Shown({
  report,
  asked,
  changeBy,
}: {
  report: Report;
  asked: Asked;
  changeBy: (by: By) => void;
}) {
  const currencies = currenciesOf(report.groups);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {calendarDate(report.from)} to {calendarDate(report.to)}. Documented
        means: accepted by finance.
      </Text>
      {!currencies.length && (
        <Empty title="No entry in this period" icon="coins">
          Entries come by themselves, from what happens to devices, once the
          baselines are stated.
        </Empty>
      )}
      {currencies.map((currency) => (
        <OfCurrency
          key={currency}
          currency={currency}
          report={report}
          asked={asked}
        />
      ))}
      {currencies.length > 0 && (
        <>
          <BesideIt asked={asked} />
          <Groups
            groups={report.groups.filter(({ key }) => key !== "")}
            by={report.by}
            change={changeBy}
          />
        </>
      )}
      <HowSure report={report} />
      <NotClaimed of={report.notClaimed} />
      <Ratios of={report.ratios} />
    </Stack>
  );
}

function OfCurrency({
  currency,
  report,
  asked,
}: {
  currency: string;
  report: Report;
  asked: Asked;
}) {
  const navigate = useNavigate();
  const lines = useMemo(
    () => report.lines.filter((line) => line.currency === currency),
    [report.lines, currency],
  );
  const open = useCallback(
    (lineItem: LineItem) =>
      void navigate({
        to: "/savings/entries",
        search: entriesOf({ lineItem, hardness: "hard", currency }, asked),
      }),
    [navigate, currency, asked],
  );
  const documented = (line: Line) =>
    line.documentedOperating !== 0 || line.documentedCapital !== 0;
  const hard = lines.filter(
    (line) => line.hardness === "hard" && documented(line),
  );
  const soft = lines.filter(
    (line) => line.hardness === "soft" && documented(line),
  );
  const all = report.groups.find(
    (group) => group.key === "" && group.currency === currency,
  );
  return (
    <Stack>
      {all && (
        <HowMuch
          all={all}
          cash={report.cash.find((cash) => cash.currency === currency)}
          lines={lines}
          asked={asked}
        />
      )}
      {hard.length > 0 && (
        <Panel title={`Why: from each line to the net, in ${currency}`}>
          <div className={classes.falls}>
            <Waterfall
              lines={hard}
              currency={currency}
              budget="operating"
              open={open}
            />
            <Waterfall
              lines={hard}
              currency={currency}
              budget="capital"
              open={open}
            />
          </div>
          <LineTable
            label={`Documented hard lines in ${currency}`}
            lines={hard}
            currency={currency}
            asked={asked}
            total="Net"
          />
        </Panel>
      )}
      {soft.length > 0 && (
        <Panel title={`Soft lines, by themselves, in ${currency}`}>
          <LineTable
            label={`Documented soft lines in ${currency}`}
            lines={soft}
            currency={currency}
            asked={asked}
          />
        </Panel>
      )}
    </Stack>
  );
}
