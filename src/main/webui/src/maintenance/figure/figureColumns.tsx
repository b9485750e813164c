import { Text } from "@mantine/core";
import type { Columns } from "../../shell/Rows";
import { figureOf, type Definition, type Group } from "./figures";
import { mainFigures, reckonedFrom, shortName, valueInWords } from "./words";

/** A row for each group, a column for each main figure. */
export function figureColumns(
  definitions: readonly Definition[],
): Columns<Group> {
  return [
    {
      id: "group",
      header: "Group",
      cell: ({ row: { original: group } }) => (
        <div>
          <Text span fw={600}>
            {group.name}
          </Text>
          <Text size="sm" c="dimmed" fw={400}>
            {group.devices.toLocaleString("en-GB")}{" "}
            {group.devices === 1 ? "device" : "devices"}
          </Text>
        </div>
      ),
      meta: { phone: "title" },
    },
    ...mainFigures.map((code) => ({
      id: code,
      header: shortName[code] ?? code,
      cell: ({ row: { original: group } }: { row: { original: Group } }) => (
        <Cell
          group={group}
          code={code}
          unit={definitions.find((one) => one.code === code)?.unit ?? "1"}
        />
      ),
    })),
  ];
}

function Cell({
  group,
  code,
  unit,
}: {
  group: Group;
  code: string;
  unit: string;
}) {
  const figure = figureOf(group, code);
  const weak = figure?.caution?.startsWith("Not yet evidence");
  return (
    <div title={figure?.caution ?? undefined}>
      <Text span c={figure?.value == null ? "dimmed" : undefined} size="sm">
        {valueInWords(figure, unit)}
      </Text>
      {figure && code !== "uptime" && (
        <Text size="xs" c="dimmed">
          {reckonedFrom(figure)}
          {weak && " (not yet evidence)"}
        </Text>
      )}
    </div>
  );
}
