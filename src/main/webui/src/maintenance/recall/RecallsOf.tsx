import { Group, Stack, Text } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "../../http/api";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { ClassBadge } from "./ClassBadge";
import type { MatchState, RecallClass } from "./recalls";
import { stateInWords } from "./words";

interface AssetRecall {
  id: number;
  number: string;
  class: RecallClass | null;
  reason: string;
  evidence: string;
  state: MatchState;
}

const recallsOf = (assetId: number) =>
  queryOptions({
    queryKey: ["recalls", "of", assetId],
    queryFn: ({ signal }) =>
      get<AssetRecall[]>(`/api/assets/${assetId}/recalls`, signal),
  });

/** The recalls that may concern a device; nothing while there are none. */
export function RecallsOf({ assetId }: { assetId: number }) {
  const { data } = useQuery(recallsOf(assetId));
  if (!data?.length) return null;
  return (
    <Panel title="Recalls">
      <Stack gap="sm">
        {data.map((recall) => (
          <div key={recall.id}>
            <Group gap="xs">
              <AnchorLink
                to="/work/recalls/$id"
                params={{ id: String(recall.id) }}
                fw={600}
                underline="always"
              >
                Recall {recall.number}
              </AnchorLink>
              <ClassBadge of={recall.class} />
              <Text size="sm">{stateInWords[recall.state].words}</Text>
            </Group>
            <Text size="sm">{recall.reason}</Text>
            <Text size="sm" c="dimmed">
              {recall.evidence}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
