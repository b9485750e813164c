import { Badge } from "@mantine/core";
import { statusInWords, type AssetStatus } from "../asset";
import { statusColours } from "./words";

export function StatusBadge({ status }: { status: AssetStatus }) {
  return (
    <Badge
      color={statusColours[status]}
      variant="light"
      tt="none"
      miw="max-content"
    >
      {statusInWords[status]}
    </Badge>
  );
}
