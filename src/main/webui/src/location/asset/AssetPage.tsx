import {
  Alert,
  Badge,
  Button,
  Card,
  Group,
  Stack,
  Tabs,
  Text,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  useCanGoBack,
  useNavigate,
  useParams,
  useRouter,
  useSearch,
} from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { assetParts } from "../../assetParts";
import { statusInWords, assetOf, type Asset } from "../../assets/asset";
import { History } from "../../assets/admin/History";
import { Facts } from "../../assets/Facts";
import { ReportButtons } from "../../assets/ReportButtons";
import { Problem } from "../../http/problem";
import { Answer, Empty, Failure, Loading } from "../../http/States";
import { allowed, useAllowed, useMe } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { ButtonLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { floorInWords, usePlaces } from "../places";
import classes from "./AssetPage.module.css";
import { placeOf } from "./place";
import { PlaceCard } from "./PlaceCard";
import { Replay } from "./Replay";
import { Stays } from "./Stays";
import { useTimesOfAsset } from "./timesOf";

export default function AssetPage() {
  const { id } = useParams({ from: "/frame/assets/$id" });
  // Asked again often enough that "out of service" and "back" show by themselves.
  const asset = useQuery({ ...assetOf(id), refetchInterval: 5_000 });
  if (asset.error instanceof Problem && asset.error.status === 404)
    return (
      <Sheet title="Equipment">
        <Empty title="There is no such equipment">
          It may have been entered wrongly. Search for it instead.
        </Empty>
      </Sheet>
    );
  return (
    <Answer
      of={asset}
      loading={
        <Sheet title="Equipment">
          <Loading rows={6} />
        </Sheet>
      }
    >
      {(known) => <Page asset={known} />}
    </Answer>
  );
}

function Page({ asset }: { asset: Asset }) {
  useTimesOfAsset(asset.id);
  const place = useQuery(placeOf(String(asset.id)));
  const { data: places } = usePlaces();
  const spot = place.data;
  const where = spot
    ? `${spot.zone?.name ?? "Between rooms"}, ${floorInWords(places, spot.floor)}`
    : undefined;
  return (
    <Sheet title={asset.name} actions={<Back />}>
      <Group gap="xs" mb="md" mt={-8}>
        <Text c="dimmed">
          {[asset.controlNumber, asset.maker, asset.model]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        {asset.status !== "in-service" && (
          <Badge color="red" variant="light" tt="none">
            {statusInWords[asset.status]}
          </Badge>
        )}
      </Group>
      {asset.quarantine && (
        <Alert
          color="red"
          role="alert"
          mb="md"
          icon={<Icon name="warning" />}
          title="Do not use"
        >
          {asset.quarantine}: take another device. This one may be used again
          when biomedical engineering has corrected it.
        </Alert>
      )}
      <Parts asset={asset}>
        <div className={classes.columns}>
          <Stack>
            <Card withBorder radius="lg">
              {place.isPending ? (
                <Loading what="Looking for its place" />
              ) : place.isError && spot === undefined ? (
                <Failure
                  error={place.error}
                  retry={() => void place.refetch()}
                />
              ) : (
                <PlaceCard asset={asset} place={spot ?? null} />
              )}
            </Card>
            <ReportButtons
              assetId={asset.id}
              name={`${asset.name} ${asset.controlNumber}`}
              place={where}
            />
          </Stack>
          <Card withBorder radius="lg">
            <Details asset={asset} />
          </Card>
        </div>
      </Parts>
    </Sheet>
  );
}

/** Where it is, and beside it what other rooms know of it, for those who may see that. */
function Parts({ asset, children }: { asset: Asset; children: ReactNode }) {
  const { part } = useSearch({ from: "/frame/assets/$id" });
  const navigate = useNavigate();
  const person = useMe().data;
  const parts = assetParts.filter(({ roles }) => allowed(person, roles));
  if (!parts.length) return children;
  const shown = parts.some(({ code }) => code === part) ? part! : "place";
  return (
    <Tabs
      value={shown}
      keepMounted={false}
      onChange={(chosen) =>
        void navigate({
          to: "/assets/$id",
          params: { id: String(asset.id) },
          search: chosen && chosen !== "place" ? { part: chosen } : {},
          replace: true,
        })
      }
    >
      <Tabs.List mb="md" aria-label="Parts of the page">
        <Tabs.Tab value="place">Where it is</Tabs.Tab>
        {parts.map(({ code, label }) => (
          <Tabs.Tab key={code} value={code}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="place">{children}</Tabs.Panel>
      {parts.map(({ code, Show }) => (
        <Tabs.Panel key={code} value={code}>
          <Suspense fallback={<Loading rows={6} />}>
            <Show asset={asset} />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Details({ asset }: { asset: Asset }) {
  const mayWrite = useAllowed("biomed", "admin");
  return (
    <Tabs defaultValue="stays" keepMounted={false}>
      <Tabs.List mb="md" aria-label="More about it">
        <Tabs.Tab value="stays">Places</Tabs.Tab>
        <Tabs.Tab value="replay">Replay</Tabs.Tab>
        <Tabs.Tab value="facts">Facts</Tabs.Tab>
        {mayWrite && <Tabs.Tab value="history">Changes</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="stays">
        <Stays assetId={asset.id} />
      </Tabs.Panel>
      <Tabs.Panel value="replay">
        <Replay assetId={asset.id} />
      </Tabs.Panel>
      <Tabs.Panel value="facts">
        <Facts asset={asset} />
        {mayWrite && (
          <ButtonLink
            to="/manage/assets/$id"
            params={{ id: String(asset.id) }}
            variant="default"
            mt="md"
            leftSection={<Icon name="edit" />}
          >
            Change in the register
          </ButtonLink>
        )}
      </Tabs.Panel>
      {mayWrite && (
        <Tabs.Panel value="history">
          <History id={asset.id} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}

function Back() {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  if (!canGoBack) return null;
  return (
    <Button
      variant="default"
      leftSection={<Icon name="back" />}
      onClick={() => router.history.back()}
    >
      Back
    </Button>
  );
}
