import { Badge } from "@mantine/core";
import type { OrderState } from "./orders";
import { stateInWords } from "./words";

export function StateBadge({ state }: { state: OrderState }) {
  const { words, colour } = stateInWords[state];
  return (
    <Badge color={colour} variant="light" tt="none" miw="max-content">
      {words}
    </Badge>
  );
}
