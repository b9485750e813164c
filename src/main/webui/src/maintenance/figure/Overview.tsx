import { SimpleGrid } from "@mantine/core";
import { figureOf, type Figures } from "./figures";
import { FigureCard } from "./FigureCard";
import { valueInWords } from "./words";

const cards: [string, [string, string][]][] = [
  ["mtbf", []],
  [
    "mttr",
    [
      ["At the bench", "mttr-bench"],
      ["Travelling", "mttr-travel"],
      ["Waiting for parts", "mttr-parts"],
    ],
  ],
  ["uptime", []],
  [
    "pm-completion",
    [
      ["High-risk devices", "pm-completion-high-risk"],
      ["Found a hidden failure (yield)", "pm-yield"],
    ],
  ],
  ["npf-share", []],
  ["cosr", []],
  [
    "backlog",
    [
      ["Estimated work", "backlog-hours"],
      ["Overdue", "backlog-overdue"],
      ["Median age", "backlog-age"],
    ],
  ],
];

/** All devices together. */
export function Overview({ figures }: { figures: Figures }) {
  const all = figures.groups[0];
  if (!all) return null;
  const defined = (code: string) =>
    figures.definitions.find((one) => one.code === code);
  return (
    <SimpleGrid
      component="ul"
      cols={{ base: 1, xs: 2, md: 3, lg: 4 }}
      spacing="sm"
      m={0}
      p={0}
      style={{ listStyle: "none" }}
      aria-label="Figures of all devices"
    >
      {cards.map(([code, parts]) => {
        const figure = figureOf(all, code);
        const definition = defined(code);
        return (
          figure &&
          definition && (
            <FigureCard
              key={code}
              figure={figure}
              definition={definition}
              parts={parts.map(([name, part]) => ({
                name,
                words: valueInWords(
                  figureOf(all, part),
                  defined(part)?.unit ?? "1",
                ),
              }))}
            />
          )
        );
      })}
    </SimpleGrid>
  );
}
