import { Badge } from "@mantine/core";
import type { EntryState } from "../ledger";
import { stateColour, stateInWords } from "../words";

export function StateBadge({ of }: { of: EntryState }) {
  return (
    <Badge color={stateColour[of]} variant="light" tt="none">
      {stateInWords[of]}
    </Badge>
  );
}
