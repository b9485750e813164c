import { Badge, Button, Card, Group, Stack, Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import { Ago } from "../../time/Ago";
import type { Report } from "./reports";
import { StatusBadge } from "./StatusBadge";

/** One report: what, about which asset, by whom, when and where. */
export function ReportCard({
  report,
  resolve,
}: {
  report: Report;
  resolve?: () => void;
}) {
  const broken = report.kind === "broken";
  return (
    <Card bg="var(--orderly-surface)" withBorder padding="md">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} style={{ flex: 1, minWidth: 220 }}>
          <Group gap="xs">
            <Badge color={broken ? "red" : "yellow"} variant="light" tt="none">
              {broken ? "It's broken" : "Not there"}
            </Badge>
            <StatusBadge status={report.assetStatus} />
          </Group>
          <AnchorLink
            to="/manage/assets/$id"
            params={{ id: String(report.assetId) }}
            fw={600}
          >
            {report.controlNumber} · {report.assetName}
          </AnchorLink>
          {report.note && <Text>“{report.note}”</Text>}
          <Text size="sm" c="dimmed">
            <Ago at={report.reportedAt} before="Reported " /> by{" "}
            {report.reportedBy}
            {report.place && <> · {report.place}</>}
          </Text>
          {report.resolvedAt && (
            <Text size="sm" c="dimmed">
              <Ago at={report.resolvedAt} before="Resolved " /> by{" "}
              {report.resolvedBy}
              {report.resolution && <>: “{report.resolution}”</>}
            </Text>
          )}
        </Stack>
        {resolve && (
          <Button
            variant="light"
            onClick={resolve}
            aria-label={`Resolve the report on ${report.controlNumber}`}
          >
            Resolve
          </Button>
        )}
      </Group>
    </Card>
  );
}
