import { Button, Group, List, Stack, Text, Alert } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get } from "../../http/api";
import { Problem } from "../../http/problem";
import { Attention } from "../../shell/Attention";
import { Icon } from "../../shell/Icon";
import { tell } from "../../shell/tell";
import { messagesOf, Refused } from "./Refused";
import { differences, draftOf, wantedOf, type ZoneDraft } from "./zoneDraft";
import { ZoneForm } from "./ZoneForm";
import { changeZone, planChanged, zoneOf, type DrawnZone } from "./zones";

/** Changes one zone. When somebody else was faster, shows what differs and lets the person choose. */
export function ChangeZone({
  zone,
  mayDraw,
}: {
  zone: DrawnZone;
  mayDraw: boolean;
}) {
  const client = useQueryClient();
  const [base, setBase] = useState(zone);
  const [theirs, setTheirs] = useState<{ zone: DrawnZone; mine: ZoneDraft }>();
  const keep = (stored: DrawnZone) => {
    setBase(stored);
    setTheirs(undefined);
    client.setQueryData(zoneOf(stored.id).queryKey, stored);
  };
  const saving = useMutation({
    mutationFn: ({ draft, over }: { draft: ZoneDraft; over: number }) =>
      changeZone(base.id, over, wantedOf(draft)),
    onSuccess: async (stored) => {
      keep(stored);
      tell(`${stored.name} is saved.`);
      await planChanged();
    },
    onError: async (error, { draft }) => {
      if (error instanceof Problem && error.status === 412)
        setTheirs({
          zone: await get<DrawnZone>(`/api/zones/${base.id}`),
          mine: draft,
        });
    },
  });
  const faster = saving.error instanceof Problem && saving.error.status === 412;

  return (
    <ZoneForm
      key={base.version}
      initial={theirs?.mine ?? draftOf(base)}
      code={base.code}
      save={(draft) => saving.mutate({ draft, over: base.version })}
      saving={saving.isPending}
      action="Save"
      readOnly={!mayDraw}
      faults={messagesOf(saving.error)}
      notice={
        <>
          {saving.isError && !faster && (
            <Attention key={saving.submittedAt}>
              <Refused error={saving.error} />
            </Attention>
          )}
          {theirs && (
            <Attention>
              <Faster
                theirs={theirs.zone}
                mine={theirs.mine}
                takeTheirs={() => {
                  saving.reset();
                  keep(theirs.zone);
                }}
                keepMine={() =>
                  saving.mutate({
                    draft: theirs.mine,
                    over: theirs.zone.version,
                  })
                }
              />
            </Attention>
          )}
        </>
      }
    />
  );
}

interface FasterProps {
  theirs: DrawnZone;
  mine: ZoneDraft;
  takeTheirs: () => void;
  keepMine: () => void;
}

function Faster({ theirs, mine, takeTheirs, keepMine }: FasterProps) {
  return (
    <Alert
      color="yellow"
      role="alert"
      icon={<Icon name="people" />}
      title="Someone else changed this zone while you did"
    >
      <Stack gap="sm">
        <Text size="sm">Nothing of yours is saved yet. What differs:</Text>
        <List size="sm" spacing={4}>
          {differences(theirs, wantedOf(mine)).map((each) => (
            <List.Item key={each.what}>
              {each.what}: theirs {each.theirs || "(empty)"}, yours{" "}
              {each.mine || "(empty)"}
            </List.Item>
          ))}
        </List>
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={takeTheirs}>
            Take theirs
          </Button>
          <Button size="sm" onClick={keepMine}>
            Save mine over it
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
