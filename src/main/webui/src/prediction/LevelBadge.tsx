import { Badge } from "@mantine/core";
import type { Risk } from "./risks";
import { levelInWords, chance } from "./words";

/** "High · 62 %" */
export function LevelBadge({
  risk: { level, risk30 },
  size,
}: {
  risk: Pick<Risk, "level" | "risk30">;
  size?: "lg" | "xl";
}) {
  const { words, colour } = levelInWords[level];
  return (
    <Badge
      color={colour}
      variant="light"
      tt="none"
      radius="sm"
      miw="max-content"
      {...(size && { size })}
    >
      {risk30 === null ? words : `${words} · ${chance(risk30)}`}
    </Badge>
  );
}
