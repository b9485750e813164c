import { Badge, Checkbox, Group, Stack, Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { dateAndTime } from "../../time/calendar";
import { Name } from "../Name";
import { decidable } from "./DevicesOf";
import type { Match } from "./recalls";
import { answerInWords, ruleInWords, stateInWords } from "./words";

/** The columns of the devices of a recall; with a box to choose those that can be decided about. */
export function deviceColumns(
  mayDecide: boolean,
  chosen: readonly number[],
  choose: (ids: readonly number[]) => void,
): Columns<Match> {
  const columns: Columns<Match> = [
    {
      id: "device",
      header: "Device",
      cell: ({ row: { original: match } }) => (
        <Group wrap="nowrap" align="flex-start" gap="sm">
          {mayDecide && decidable(match) && (
            <Checkbox
              mt={2}
              aria-label={`Choose ${match.asset.name} ${match.asset.controlNumber}`}
              checked={chosen.includes(match.asset.id)}
              onChange={(event) =>
                choose(
                  event.currentTarget.checked
                    ? [...chosen, match.asset.id]
                    : chosen.filter((id) => id !== match.asset.id),
                )
              }
            />
          )}
          <div>
            <AnchorLink
              to="/assets/$id"
              params={{ id: String(match.asset.id) }}
              fw={600}
              underline="always"
            >
              {match.asset.name}
            </AnchorLink>
            <Text size="sm" c="dimmed" fw={400}>
              {[match.asset.controlNumber, match.asset.department]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            <Text size="sm" c="dimmed" fw={400}>
              {match.asset.serialNumber
                ? `Serial number ${match.asset.serialNumber}`
                : "No serial number known"}
            </Text>
          </div>
        </Group>
      ),
      meta: { phone: "title" },
    },
    {
      id: "rule",
      header: "Matched by",
      cell: ({ row: { original: match } }) => (
        <div>
          <Text fw={600} size="sm">
            {ruleInWords[match.rule]}
          </Text>
          {match.answer && (
            <Badge
              color={answerInWords[match.answer].colour}
              variant="light"
              tt="none"
              miw="max-content"
            >
              {answerInWords[match.answer].words}
            </Badge>
          )}
          <Text size="sm" c="dimmed" maw={360}>
            {match.evidence}
          </Text>
        </div>
      ),
      meta: { phone: "bare" },
    },
    {
      id: "state",
      header: "State",
      cell: ({ row: { original: match } }) => <State match={match} />,
    },
    {
      id: "proof",
      header: "Order and proof",
      cell: ({ row: { original: match } }) => <Shown match={match} />,
    },
  ];
  return columns;
}

function State({ match }: { match: Match }) {
  const { words, colour } = stateInWords[match.state];
  return (
    <Stack gap={4} align="flex-start">
      <Badge color={colour} variant="light" tt="none" miw="max-content">
        {words}
      </Badge>
      {match.quarantined && (
        <Badge color="red" variant="light" tt="none" miw="max-content">
          Do not use
        </Badge>
      )}
    </Stack>
  );
}

function Shown({
  match: { order, dismissedWhy, dismissedBy },
}: {
  match: Match;
}) {
  if (dismissedWhy)
    return (
      <Text size="sm" maw={320}>
        {dismissedWhy}{" "}
        <Text span c="dimmed">
          (<Name of={dismissedBy} />)
        </Text>
      </Text>
    );
  if (!order)
    return (
      <Text size="sm" c="dimmed">
        nothing yet
      </Text>
    );
  return (
    <div>
      <AnchorLink
        to="/work/orders/$id"
        params={{ id: String(order.id) }}
        underline="always"
      >
        {order.number}
      </AnchorLink>
      {order.doneAt && (
        <Text size="sm" c="dimmed">
          done {dateAndTime(Date.parse(order.doneAt))} by{" "}
          <Name of={order.doneBy} />
        </Text>
      )}
      {order.signatures.map((one) => (
        <Text key={one.meaning + one.at} size="sm" c="dimmed">
          {one.meaning === "verified" ? "verified" : "signed"} by {one.name}
          {one.valid ? "" : " (changed since, no longer valid)"}
        </Text>
      ))}
      {order.attachments.length > 0 && (
        <Text size="sm" c="dimmed">
          {order.attachments.join(", ")}
        </Text>
      )}
    </div>
  );
}
