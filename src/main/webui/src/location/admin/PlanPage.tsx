import { Alert, Button, Card, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAllowed } from "../../security/session";
import { Back, backLook } from "../../shell/BackLink";
import { DropFile } from "../../shell/DropFile";
import { Icon } from "../../shell/Icon";
import { AnchorLink, ButtonLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { tell, tellFailure } from "../../shell/tell";
import { count } from "../../time/words";
import {
  differenceOf,
  documentFrom,
  putPlan,
  tallyOf,
  undoPlan,
  type Drawn,
  type SiteDocument,
} from "./document";
import { PlanFaults } from "./PlanFaults";
import { ReplacePlan } from "./ReplacePlan";
import { planChanged } from "./zones";

interface Chosen {
  name: string;
  document: SiteDocument;
}

/** The whole plan as a file: take it away, or bring another. */
export default function PlanPage() {
  const mayDraw = useAllowed("admin");
  const [chosen, setChosen] = useState<Chosen>();
  const [unreadable, setUnreadable] = useState<string>();
  const putting = useMutation({
    mutationFn: (document: SiteDocument) => putPlan(document),
    onSuccess: planChanged,
  });
  const comparing = useMutation({ mutationFn: differenceOf });
  const taking = useMutation({
    mutationFn: undoPlan,
    onSuccess: async () => {
      putting.reset();
      setChosen(undefined);
      tell("The plan is as it was before.");
      await planChanged();
    },
    onError: tellFailure,
  });
  const take = async (file: File) => {
    putting.reset();
    comparing.reset();
    setUnreadable(undefined);
    try {
      setChosen({ name: file.name, document: documentFrom(await file.text()) });
    } catch (error) {
      setChosen(undefined);
      setUnreadable(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <Sheet
      title="Whole plan"
      width={1100}
      actions={
        <Button
          component="a"
          href="/api/places/plan"
          download="plan.geojson"
          variant="default"
          leftSection={<Icon name="download" />}
        >
          Download GeoJSON
        </Button>
      }
    >
      <AnchorLink to="/manage/places" {...backLook}>
        <Back>Places</Back>
      </AnchorLink>
      <Stack>
        <Text c="dimmed">
          One GeoJSON file holds the whole site: buildings, floors, zones,
          passages and readers, in metres. Things are recognised by their codes:
          what is in the file is added or changed, what is not in it is taken
          off the plan.
        </Text>
        {mayDraw && !chosen && (
          <DropFile
            what="a GeoJSON file"
            accept=".geojson,.json,application/geo+json,application/json"
            take={(file) => void take(file)}
          />
        )}
        {unreadable && (
          <Alert
            color="red"
            role="alert"
            icon={<Icon name="warning" />}
            title="This file cannot be used"
          >
            {unreadable}
          </Alert>
        )}
        {chosen && !putting.isSuccess && (
          <Card bg="var(--orderly-surface)" withBorder padding="md">
            <Stack gap="sm">
              <div>
                <Text fw={600}>{chosen.name}</Text>
                <Text size="sm" c="dimmed">
                  {chosen.document.site.name}:{" "}
                  {inWords(tallyOf(chosen.document))}
                </Text>
              </div>
              <Group gap="xs">
                <Button
                  loading={comparing.isPending}
                  onClick={() => comparing.mutate(chosen.document)}
                >
                  Replace the plan…
                </Button>
                <Button
                  variant="default"
                  onClick={() => {
                    putting.reset();
                    comparing.reset();
                    setChosen(undefined);
                  }}
                >
                  Choose another file
                </Button>
              </Group>
            </Stack>
          </Card>
        )}
        {chosen && (putting.isError || comparing.isError) && (
          <PlanFaults
            error={putting.error ?? comparing.error}
            document={chosen.document}
          />
        )}
        {chosen && comparing.isSuccess && (
          <ReplacePlan
            difference={comparing.data}
            act={() => putting.mutateAsync(chosen.document)}
            close={() => comparing.reset()}
          />
        )}
        {putting.isSuccess && (
          <Alert
            color="green"
            role="status"
            icon={<Icon name="check" />}
            title="The plan is in use"
          >
            <Stack gap="sm" align="flex-start">
              <Text size="sm">On it now: {inWords(putting.data)}.</Text>
              <Group gap="xs">
                <ButtonLink to="/manage/places" variant="default" size="sm">
                  See the places
                </ButtonLink>
                <Button
                  variant="default"
                  size="sm"
                  loading={taking.isPending}
                  onClick={() => taking.mutate()}
                >
                  Take it back
                </Button>
              </Group>
            </Stack>
          </Alert>
        )}
      </Stack>
    </Sheet>
  );
}

function inWords({ floors, zones, passages, readers }: Drawn): string {
  return [
    count(floors, "floor"),
    count(zones, "zone"),
    count(passages, "passage"),
    count(readers, "reader"),
  ].join(", ");
}
