import { List, Text } from "@mantine/core";
import { Confirm } from "../../shell/Confirm";
import type { PlanDifference } from "./document";

interface Props {
  difference: PlanDifference;
  act: () => Promise<unknown>;
  close: () => void;
}

/** What another plan would change, before it replaces the one there is. */
export function ReplacePlan({ difference, act, close }: Props) {
  const { created, changed, withdrawn, places } = difference;
  return (
    <Confirm
      title="Replace the plan?"
      action="Replace the plan"
      act={act}
      close={close}
    >
      <Text size="sm">
        {withdrawn} places would be taken off the plan, {created} added and{" "}
        {changed} changed. It can be taken back until the plan changes again.
      </Text>
      <List size="sm" style={{ maxHeight: "40vh", overflowY: "auto" }}>
        {places.map(({ kind, name, action }) => (
          <List.Item key={`${kind} ${name} ${action}`}>
            {kind} {name}: {action}
          </List.Item>
        ))}
      </List>
    </Confirm>
  );
}
