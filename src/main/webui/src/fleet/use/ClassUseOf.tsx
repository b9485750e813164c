import { Group, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { departments } from "../../assets/admin/catalogue";
import { Answer, Empty } from "../../http/States";
import { Panel } from "../../shell/Panel";
import { Chart } from "../../telemetry/chart/Chart";
import { useLook } from "../../telemetry/chart/look";
import { dateAndTime } from "../../time/calendar";
import { now } from "../../time/now";
import { share } from "../words";
import { Sizing } from "./Sizing";
import { utilisationOf, type ClassUse, type Utilisation } from "./use";
import classes from "./use.module.css";
import { useOption } from "./useOption";

interface Props {
  of: ClassUse;
  department: string | undefined;
  days: number;
  show: (next: { department?: string | undefined; days?: number }) => void;
}

/** The use of one class, hour by hour, and whether there are too many of it. */
export function ClassUseOf({ of, department, days, show }: Props) {
  const [at] = useState(now);
  const answer = useQuery(utilisationOf(of.classCode, department, days, at));
  const known = useQuery(departments).data ?? [];
  return (
    <div className={classes.columns}>
      <Panel title={of.className}>
        <Group mb="sm">
          <Select
            aria-label="Department"
            placeholder="All departments"
            clearable
            searchable
            data={known.map(({ name }) => name)}
            value={department ?? null}
            onChange={(name) => show({ department: name ?? undefined, days })}
          />
          <SegmentedControl
            aria-label="Period"
            value={String(days)}
            onChange={(value) => show({ department, days: Number(value) })}
            data={[
              { value: "1", label: "Day" },
              { value: "7", label: "Week" },
              { value: "28", label: "4 weeks" },
              { value: "90", label: "90 days" },
            ]}
          />
        </Group>
        <Answer
          of={answer}
          empty={{
            when: ({ points }) => points.length === 0,
            show: (
              <Empty title="Not counted yet" icon="clock">
                Hours are counted some minutes after they are over.
              </Empty>
            ),
          }}
        >
          {(use) => <Hours of={use} name={of.className} />}
        </Answer>
      </Panel>
      <Sizing classCode={of.classCode} />
    </div>
  );
}

function Hours({ of, name }: { of: Utilisation; name: string }) {
  const look = useLook();
  const says = of.peak
    ? `At most ${of.peak.inUse} in use at once (${dateAndTime(of.peak.at)}); in use ${share(of.share)} of the time that is known.`
    : "Nothing is known.";
  return (
    <Stack gap="xs">
      <Text size="sm">{says}</Text>
      <Group gap="md" className={classes.legend} aria-hidden>
        <span style={{ color: look.line }}>In use</span>
        <span style={{ color: look.second }}>Idle</span>
        <span style={{ color: look.third }}>
          Not known, in cleaning or repair
        </span>
      </Group>
      <Chart
        option={useOption(look, of.points)}
        summary={`${name}, units in use, idle and not known, hour by hour. ${says}`}
        figures={{
          caption: `${name}, hour by hour`,
          head: ["Hour", "Owned", "In use", "Idle", "Not known"],
          rows: of.points.map((point) => [
            dateAndTime(point.hour),
            String(point.owned),
            String(point.inUse),
            String(point.idle),
            String(point.unknown),
          ]),
        }}
        height={260}
      />
    </Stack>
  );
}
