import { Badge } from "@mantine/core";
import { lookOfReadiness } from "./readiness";

export function ReadinessBadge({
  readiness,
  notThere,
}: {
  readiness: string;
  notThere?: boolean;
}) {
  const { words, colour } = lookOfReadiness(readiness);
  return (
    <Badge
      variant="light"
      color={notThere ? "orange" : colour}
      tt="none"
      fw={650}
      radius="sm"
    >
      {notThere ? "Reported not there" : words}
    </Badge>
  );
}
