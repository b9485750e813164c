import { Badge } from "@mantine/core";
import type { RecallClass } from "./recalls";
import { classInWords } from "./words";

/** How bad it is to use the product, as the authority has classified it. */
export function ClassBadge({ of }: { of: RecallClass | null }) {
  if (!of)
    return (
      <Badge color="gray" variant="light" tt="none" miw="max-content">
        Not classified yet
      </Badge>
    );
  const { colour, means } = classInWords[of];
  return (
    <Badge
      color={colour}
      variant="light"
      tt="none"
      miw="max-content"
      title={`Class ${of}: ${means}`}
    >
      Class {of}
    </Badge>
  );
}
