import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { Answer, Empty } from "../../http/States";
import { classes as allClasses } from "../../location/search";
import { useAllowed } from "../../security/session";
import { Back, backLook } from "../../shell/BackLink";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { modeInWords } from "../words";
import { DriftPanel } from "./DriftPanel";
import { ModelDetails } from "./ModelDetails";
import { models, useRescan, type Model } from "./models";
import { Shelf } from "./Shelf";

/** What tells the risks: the models on the shelf, whether they are still right, and how good they are. */
export default function ModelPage() {
  const chosen = useSearch({ from: "/frame/health/models" });
  const shelf = useQuery(models);
  const { data: known = [] } = useQuery(allClasses);
  const nameOf = useCallback(
    (code: string) =>
      known.find((each) => each.code === code)?.name ?? modeInWords(code),
    [known],
  );
  return (
    <Sheet title="Models" width={1200}>
      <AnchorLink to="/health" {...backLook}>
        <Back>Fleet health</Back>
      </AnchorLink>
      <Answer of={shelf}>
        {(all) => {
          const shown = shownOf(all, chosen);
          return (
            <Stack>
              <Panel title="On the shelf" actions={<Rescan />}>
                {all.length ? <Shelf models={all} /> : <NoModels />}
              </Panel>
              {all.some(({ role }) => role === "champion") && (
                <DriftPanel nameOf={nameOf} />
              )}
              {shown && (
                <ModelDetails
                  key={`${shown.name}/${shown.version}`}
                  model={shown}
                  nameOf={nameOf}
                />
              )}
            </Stack>
          );
        }}
      </Answer>
    </Sheet>
  );
}

/** The one of the address, else the one in use, else the first. */
function shownOf(
  all: Model[],
  { name, version }: { name?: string; version?: string },
): Model | undefined {
  return (
    all.find((each) => each.name === name && each.version === version) ??
    all.find(({ role }) => role === "champion") ??
    all[0]
  );
}

function Rescan() {
  const mayRescan = useAllowed("admin");
  const rescan = useRescan();
  if (!mayRescan) return null;
  return (
    <Button
      size="sm"
      variant="default"
      loading={rescan.isPending}
      onClick={() => rescan.mutate()}
      leftSection={<Icon name="refresh" />}
    >
      Look again
    </Button>
  );
}

function NoModels() {
  return (
    <Empty title="No model yet" icon="model">
      The training command writes one into the folder of models. It shows here
      when it is there.
    </Empty>
  );
}
