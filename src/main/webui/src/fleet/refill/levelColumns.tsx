import { Badge, Button, Group, Text } from "@mantine/core";
import type { Columns } from "../../shell/Rows";
import { Ago } from "../../time/Ago";
import type { ParLevel } from "./refills";

export const levelColumns = (
  change: ((level: ParLevel) => void) | undefined,
): Columns<ParLevel> => [
  {
    id: "ward",
    header: "Ward",
    cell: ({ row: { original: level } }) => (
      <div>
        <Text fw={600}>{level.department}</Text>
        <Text size="sm" c="dimmed" fw={400}>
          {level.zone ?? "all its zones"}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "class",
    header: "Class",
    cell: ({ row: { original: level } }) => level.className,
  },
  {
    id: "wanted",
    header: "Wanted",
    cell: ({ row: { original: level } }) =>
      `${level.target}, too few below ${level.low}`,
  },
  {
    id: "available",
    header: "Free there",
    cell: ({ row: { original: level } }) => (
      <Group gap={6}>
        <b>{level.available}</b>
        {level.short > 0 && (
          <Badge color="orange" variant="light" tt="none">
            {level.short} missing
          </Badge>
        )}
        {level.short > 0 && level.since && (
          <Text span size="sm" c="dimmed">
            <Ago at={level.since} before="noticed " />
          </Text>
        )}
      </Group>
    ),
  },
  ...(change
    ? [
        {
          id: "change",
          header: "",
          cell: ({ row: { original: level } }) => (
            <Button
              variant="default"
              size="sm"
              onClick={() => change(level)}
              aria-label={`Change ${level.department}, ${level.className}`}
            >
              Change
            </Button>
          ),
          meta: { end: true, phone: "bare" },
        } satisfies Columns<ParLevel>[number],
      ]
    : []),
];
