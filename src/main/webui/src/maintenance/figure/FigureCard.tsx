import { Card, Text } from "@mantine/core";
import type { Definition, Figure } from "./figures";
import { reckonedFrom, valueInWords } from "./words";

/** A figure with what it was reckoned from and what to beware of. */
export function FigureCard({
  figure,
  definition,
  parts = [],
}: {
  figure: Figure;
  definition: Definition;
  /** Figures it is made of, each with its name. */
  parts?: { name: string; words: string }[];
}) {
  const from = reckonedFrom(figure);
  return (
    <Card bg="var(--orderly-surface)" withBorder padding="md" component="li">
      <Text size="sm" c="dimmed">
        {definition.name}
      </Text>
      <Text size="xl" fw={700} lh={1.3}>
        {valueInWords(figure, definition.unit)}
      </Text>
      {from && (
        <Text size="sm" c="dimmed">
          {from}
        </Text>
      )}
      {parts.map(({ name, words }) => (
        <Text key={name} size="sm">
          {name}: {words}
        </Text>
      ))}
      {figure.caution && (
        <Text size="sm" mt={4} fs="italic">
          {figure.caution}
        </Text>
      )}
    </Card>
  );
}
