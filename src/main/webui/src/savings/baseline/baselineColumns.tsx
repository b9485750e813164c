import { Button, Text } from "@mantine/core";
import type { Columns } from "../../shell/Rows";
import { calendarDate } from "../../time/calendar";
import { count } from "../../time/words";
import { measure } from "../money";
import classes from "../savings.module.css";
import { heading, spoken } from "../words";
import type { Baseline, Kept } from "./baselines";

/** With a button that states a new version, for those who may. */
export function baselineColumns(
  state: ((figure: string) => void) | undefined,
): Columns<Kept> {
  const columns: Columns<Kept> = [
    {
      id: "figure",
      header: "Figure",
      cell: ({ row: { original: kept } }) => (
        <div>
          {heading(kept.newest.figure)}
          <Text size="sm" c="dimmed" fw={400}>
            {kept.newest.name}
          </Text>
        </div>
      ),
      meta: { phone: "title" },
    },
    {
      id: "of",
      header: "Of",
      cell: ({ row: { original: kept } }) => ofWhom(kept.newest),
    },
    {
      id: "value",
      header: "Value",
      cell: ({ row: { original: kept } }) => (
        <Text span inherit fw={600} className={classes.amount}>
          {measure(kept.newest.value, kept.newest.unit)}
        </Text>
      ),
      meta: { end: true },
    },
    {
      id: "period",
      header: "Observed",
      cell: ({ row: { original: kept } }) => (
        <Text size="sm">
          {calendarDate(kept.newest.from)} to {calendarDate(kept.newest.to)}
          {kept.newest.observed && `, ${kept.newest.observed}`}
        </Text>
      ),
    },
    {
      id: "source",
      header: "Source and approval",
      cell: ({ row: { original: kept } }) => (
        <div>
          <Text size="sm">{kept.newest.source}</Text>
          <Text size="sm" c="dimmed">
            approved by {kept.newest.approvedBy},{" "}
            {calendarDate(kept.newest.approvedOn)}
          </Text>
        </div>
      ),
      meta: { phone: "bare" },
    },
    {
      id: "version",
      header: "Version",
      cell: ({ row: { original: kept } }) => <Versions of={kept} />,
    },
  ];
  if (state)
    columns.push({
      id: "new",
      header: "",
      cell: ({ row: { original: kept } }) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`New version of ${spoken(kept.newest.figure)} of ${ofWhom(kept.newest)}`}
          onClick={() => state(kept.newest.figure)}
        >
          New version
        </Button>
      ),
      meta: { end: true },
    });
  return columns;
}

export function ofWhom({
  scope,
  key,
}: Pick<Baseline, "scope" | "key">): string {
  if (scope === "all") return "All devices";
  return scope === "class" ? heading(key) : `${heading(scope)} ${key}`;
}

function Versions({ of: { newest, older } }: { of: Kept }) {
  if (!older.length) return <>{newest.version}</>;
  return (
    <details>
      <summary style={{ cursor: "pointer", minHeight: 24 }}>
        {newest.version}, and {count(older.length, "older one")}
      </summary>
      {older.map((one) => (
        <Text key={one.id} size="sm">
          {one.version}: {measure(one.value, one.unit)}, entered{" "}
          {calendarDate(one.enteredAt.slice(0, 10))}, {one.source}
        </Text>
      ))}
    </details>
  );
}
