import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { AnchorLink } from "../../shell/links";
import { clock } from "../../time/calendar";
import { useNames } from "../team";
import { Answering } from "./Answering";
import { limitsOf, valueOf } from "./checks";
import classes from "./order.module.css";
import type { Line, Order } from "./orders";

interface Props {
  order: Order;
  line: Line;
  open: boolean;
}

/** One line of a checklist: what to do, the limits, and the answer. */
export function CheckLine({ order, line, open }: Props) {
  const [again, setAgain] = useState(false);
  const name = useNames();
  return (
    <Stack gap={6}>
      <Text fw={550}>{line.text}</Text>
      {limitsOf(line) && (
        <Text size="sm" c="dimmed">
          {limitsOf(line)}
        </Text>
      )}
      {line.answeredAt && (
        <Group gap="2px 12px">
          <Text
            size="sm"
            className={line.passed ? classes.passed : classes.failed}
          >
            {valueOf(line)}
          </Text>
          <Text size="sm" c="dimmed">
            {name(line.answeredBy)}, {clock(line.answeredAt)}
          </Text>
          {open && !again && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => setAgain(true)}
            >
              Change<span className={classes.hidden}> {line.text}</span>
            </Anchor>
          )}
        </Group>
      )}
      {line.note && <Text size="sm">{line.note}</Text>}
      {line.openedId && (
        <AnchorLink
          to="/work/orders/$id"
          params={{ id: String(line.openedId) }}
          size="sm"
        >
          See the repair order that was opened
        </AnchorLink>
      )}
      {open && (!line.answeredAt || again) && (
        <Answering order={order} line={line} done={() => setAgain(false)} />
      )}
    </Stack>
  );
}
