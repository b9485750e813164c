import { Alert, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Asset } from "../../assets/asset";
import { Answer, Loading } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { EventList } from "../../telemetry/EventList";
import { markedOf, type Marked } from "../../telemetry/events";
import { SignalsOf } from "../../telemetry/SignalsOf";
import { spanUntil, type Span, type SpanCode } from "../../telemetry/span";
import { SpanChoice } from "../../telemetry/SpanChoice";
import { now } from "../../time/now";
import { riskOf, type AssetRisk } from "../risks";
import classes from "./health.module.css";
import { Life } from "./Life";
import { Reasons } from "./Reasons";
import { RiskHistory } from "./RiskHistory";
import { RiskNow } from "./RiskNow";
import { SimilarFailures } from "./SimilarFailures";
import { VerdictButtons } from "./VerdictButtons";
import { VerdictList } from "./VerdictList";

const noEvents: readonly Marked[] = [];

/** The health of one device: how likely it fails, why, and what it told of itself. */
export default function HealthOf({ asset }: { asset: Asset }) {
  const [code, choose] = useState<SpanCode>("30d");
  const span = useMemo(() => spanUntil(now(), code), [code]);
  const risk = useQuery(riskOf(asset.id));
  const answer = useQuery(markedOf(asset.id, span));
  const events = answer.data ?? noEvents;
  const first = useMemo(() => signalsIn(risk.data), [risk.data]);
  return (
    <Stack>
      <div>
        <SpanChoice chosen={code} choose={choose} />
      </div>
      <Answer of={risk} loading={<Loading what="Loading its risk" rows={4} />}>
        {(known) => (
          <Told asset={asset} risk={known} span={span} events={events} />
        )}
      </Answer>
      <Panel title="What it tells of itself">
        <SignalsOf
          assetId={asset.id}
          span={span}
          events={events}
          first={first}
        />
      </Panel>
      <Panel title="What happened to it">
        <EventList of={answer} />
      </Panel>
    </Stack>
  );
}

function Told({
  asset,
  risk,
  span,
  events,
}: {
  asset: Asset;
  risk: AssetRisk;
  span: Span;
  events: readonly Marked[];
}) {
  const maySay = useAllowed("biomed", "admin");
  const alarming = risk.level === "high" || risk.level === "watch";
  if (risk.risk30 === null)
    return (
      <Alert
        color="gray"
        icon={<Icon name="warning" />}
        title="Its risk is not known"
      >
        {risk.evidence
          ? "Too little has been heard of it yet. What it tells of itself is shown below."
          : "No model in use knows its class. What it tells of itself is shown below."}
      </Alert>
    );
  return (
    <div className={classes.columns}>
      <Stack>
        <Panel title="Risk of a failure">
          <RiskNow risk={risk} />
          <RiskHistory
            assetId={asset.id}
            threshold={risk.evidence?.threshold30 ?? null}
            events={events}
            span={span}
          />
        </Panel>
        <Panel title="Why">
          <Reasons reasons={risk.reasons} />
        </Panel>
      </Stack>
      <Stack>
        <Panel title="Remaining life">
          <Life life={risk.remainingLife} />
        </Panel>
        <Panel title="Similar past failures">
          <SimilarFailures similar={risk.similar} />
        </Panel>
        <Panel title="What do you say?">
          <Stack gap="sm">
            {maySay && alarming && (
              <VerdictButtons
                assetId={asset.id}
                name={`${asset.name} ${asset.controlNumber}`}
              />
            )}
            <VerdictList assetId={asset.id} />
          </Stack>
        </Panel>
      </Stack>
    </div>
  );
}

/** The signals that the reasons speak of, the strongest first. */
function signalsIn(risk: AssetRisk | undefined): string[] {
  const named = (risk?.reasons ?? [])
    .filter(({ direction }) => direction === "raises")
    .flatMap(({ signal }) => signal ?? []);
  return [...new Set(named)];
}
