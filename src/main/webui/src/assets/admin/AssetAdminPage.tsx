import { Anchor, Grid, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Answer, Loading } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { assetOf } from "./asset";
import { ChangeAsset } from "./ChangeAsset";
import { History } from "./History";
import { StatusBadge } from "./StatusBadge";
import { TagsOf } from "./TagsOf";

/** One asset of the register: its facts, its tags, and who changed what. */
export default function AssetAdminPage() {
  const { id } = useParams({ from: "/frame/manage/assets/$id" });
  const answer = useQuery(assetOf(Number(id)));
  const mayWrite = useAllowed("biomed", "admin");
  const asset = answer.data;
  return (
    <Sheet
      title={asset ? `${asset.controlNumber} · ${asset.name}` : "Asset"}
      width={1200}
      actions={asset && <StatusBadge status={asset.status} />}
    >
      <AnchorLink to="/manage/assets" {...backLook}>
        <Back>Assets</Back>
      </AnchorLink>
      <Answer of={answer} loading={<Loading rows={6} />}>
        {(known) => (
          <Grid gap="md">
            <Grid.Col span={{ base: 12, md: 7 }}>
              <Panel
                title="Facts"
                actions={
                  <Group gap="md">
                    {mayWrite && known.status !== "retired" && (
                      <Anchor
                        href={`/api/assets/labels.pdf?ids=${known.id}`}
                        download
                        size="sm"
                      >
                        Print its label
                      </Anchor>
                    )}
                    <AnchorLink to="/assets/$id" params={{ id }} size="sm">
                      Where is it?
                    </AnchorLink>
                  </Group>
                }
              >
                <ChangeAsset key={known.id} asset={known} mayWrite={mayWrite} />
              </Panel>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Stack>
                <Panel title="Tags">
                  <TagsOf asset={known} mayWrite={mayWrite} />
                </Panel>
                <Panel title="History">
                  <History id={known.id} />
                </Panel>
              </Stack>
            </Grid.Col>
          </Grid>
        )}
      </Answer>
    </Sheet>
  );
}
