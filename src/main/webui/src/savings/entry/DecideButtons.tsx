import { Button, Group } from "@mantine/core";
import { useAllowed } from "../../security/session";
import { Icon, type IconName } from "../../shell/Icon";
import type { Decision, EntryLine } from "../ledger";

const looks: Record<Decision, { label: string; icon: IconName }> = {
  accept: { label: "Accept", icon: "check" },
  reject: { label: "Reject", icon: "close" },
  ask: { label: "Ask", icon: "question" },
  reverse: { label: "Reverse", icon: "back" },
};

/** What finance can still do with an entry. */
export function decisionsOn({
  state,
  reverses,
}: Pick<EntryLine, "state" | "reverses">): Decision[] {
  if (state === "proposed") return ["accept", "reject", "ask"];
  return state === "accepted" && reverses === null ? ["reverse"] : [];
}

/** Nothing for those who may not decide. */
export function DecideButtons({
  entry,
  choose,
}: {
  entry: EntryLine;
  choose: (decision: Decision) => void;
}) {
  const may = useAllowed("finance");
  const open = decisionsOn(entry);
  if (!may || !open.length) return null;
  return (
    <Group gap="xs">
      {open.map((decision) => (
        <Button
          key={decision}
          variant={decision === "accept" ? "filled" : "default"}
          leftSection={<Icon name={looks[decision].icon} />}
          onClick={() => choose(decision)}
        >
          {looks[decision].label}
        </Button>
      ))}
    </Group>
  );
}
