import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Problem } from "../../http/problem";
import { Answer, Empty, Loading } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { ClassBadge } from "./ClassBadge";
import { DevicesOf } from "./DevicesOf";
import { Progress } from "./Progress";
import { recallOf, type Recall } from "./recalls";
import { RecallFacts } from "./RecallFacts";
import { classInWords } from "./words";

const back = (
  <AnchorLink to="/work/recalls" {...backLook}>
    <Back>Recalls</Back>
  </AnchorLink>
);

export default function RecallPage() {
  const { id } = useParams({ from: "/frame/work/recalls/$id" });
  const recall = useQuery(recallOf(id));
  if (recall.error instanceof Problem && recall.error.status === 404)
    return (
      <Sheet title="Recall" actions={back}>
        <Empty title="There is no such recall">
          The address may be wrong. Look for it in the list.
        </Empty>
      </Sheet>
    );
  return (
    <Answer
      of={recall}
      loading={
        <Sheet title="Recall" actions={back}>
          <Loading rows={6} />
        </Sheet>
      }
    >
      {(known) => <Page recall={known} />}
    </Answer>
  );
}

function Page({ recall }: { recall: Recall }) {
  return (
    <Sheet title={`Recall ${recall.number}`} width={1300} actions={back}>
      <Stack>
        <Group gap="xs" mt={-8}>
          <ClassBadge of={recall.class} />
          {recall.class && (
            <Text size="sm" c="dimmed">
              {classInWords[recall.class].means}
            </Text>
          )}
          <Text c="dimmed">{recall.firm}</Text>
        </Group>
        {recall.reason && <Text lineClamp={3}>{recall.reason}</Text>}
        {!recall.open && (
          <Alert color="gray" icon={<Icon name="check" />}>
            The authority has closed this recall
            {recall.terminatedOn ? ` on ${recall.terminatedOn}` : ""}. A device
            that was missed still has to be corrected.
          </Alert>
        )}
        <Panel
          title="Our devices"
          actions={
            recall.matches.total > 0 && (
              <Button
                component="a"
                href={`/api/recalls/${recall.id}/proof.csv`}
                download
                variant="default"
                size="sm"
                leftSection={<Icon name="download" />}
              >
                Proof as a file
              </Button>
            )
          }
        >
          <Stack>
            <Progress counts={recall.matches} campaign={recall.campaign} />
            <DevicesOf recall={recall} />
          </Stack>
        </Panel>
        <RecallFacts recall={recall} />
      </Stack>
    </Sheet>
  );
}
