import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../../http/States";
import { LevelBadge } from "../../prediction/LevelBadge";
import { risksOfClass } from "../../prediction/risks";
import { useAllowed } from "../../security/session";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { tell } from "../../shell/tell";
import { calendarDate } from "../../time/calendar";
import { count } from "../../time/words";
import { WhyDialog } from "../../shell/WhyDialog";
import { proposals, retire, useKey, type Proposal } from "./use";

/** Whether there are too many of a class, and which could go. */
export function Sizing({ classCode }: { classCode: string }) {
  const answer = useQuery(proposals);
  return (
    <Panel title="Right-sizing">
      <Answer of={answer}>
        {(all) => {
          const proposal = all.find((one) => one.classCode === classCode);
          return proposal ? (
            <Proposed key={proposal.owned} proposal={proposal} />
          ) : (
            <Text size="sm">There are no units of this class.</Text>
          );
        }}
      </Answer>
    </Panel>
  );
}

function Proposed({ proposal }: { proposal: Proposal }) {
  const cache = useQueryClient();
  const mayRetire = useAllowed("biomed", "admin");
  // Shown as soon as it is known; the choice does not wait for it.
  const risks = useQuery({
    ...risksOfClass(proposal.classCode),
    enabled: proposal.candidates.length > 0,
  }).data;
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [deciding, setDeciding] = useState(false);
  return (
    <Stack gap="xs">
      <Text size="sm">{proposal.says}</Text>
      {risks && (
        <Text size="sm" c="dimmed">
          Beside each unit stands its risk of failing within 30 days.
        </Text>
      )}
      {proposal.candidates.map((unit) => (
        <Checkbox
          key={unit.assetId}
          disabled={!mayRetire}
          checked={chosen.includes(unit.assetId)}
          onChange={(event) =>
            setChosen(
              event.currentTarget.checked
                ? [...chosen, unit.assetId]
                : chosen.filter((id) => id !== unit.assetId),
            )
          }
          label={
            <Group component="span" gap="xs">
              {unit.controlNumber}, {unit.department}
              {risks?.has(unit.assetId) && (
                <LevelBadge risk={risks.get(unit.assetId)!} />
              )}
            </Group>
          }
          description={
            <>
              {unit.acquiredOn
                ? `bought ${calendarDate(unit.acquiredOn)}, `
                : "age not known, "}
              <AnchorLink
                to="/assets/$id"
                params={{ id: String(unit.assetId) }}
                size="xs"
                underline="always"
              >
                {unit.name}
              </AnchorLink>
            </>
          }
        />
      ))}
      {mayRetire && proposal.candidates.length > 0 && (
        <Button
          variant="default"
          disabled={chosen.length === 0 || chosen.length > proposal.surplus}
          onClick={() => setDeciding(true)}
        >
          {chosen.length ? `Retire ${count(chosen.length, "unit")}` : "Retire"}
        </Button>
      )}
      {chosen.length > proposal.surplus && (
        <Text size="sm" c="red" role="alert">
          At most {proposal.surplus} may go.
        </Text>
      )}
      {deciding && (
        <WhyDialog
          title={`Retire ${count(chosen.length, "unit")}`}
          meaning="They are taken out of the fleet for good."
          action="Retire"
          act={async (why) => {
            const { retired } = await retire(proposal.classCode, chosen, why);
            tell(`${count(retired, "unit")} retired.`);
            await cache.invalidateQueries({ queryKey: useKey });
          }}
          close={() => setDeciding(false)}
        />
      )}
    </Stack>
  );
}
