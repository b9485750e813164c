import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../../http/api";
import { Answer, Failure, Loading } from "../../http/States";
import { useMe } from "../../security/session";
import { Dialog } from "../../shell/Dialog";
import { Panel } from "../../shell/Panel";
import { dateAndTime } from "../../time/calendar";
import classes from "./order.module.css";
import { signaturesOf, type Order, type Signature } from "./orders";
import { Overtaken } from "./Overtaken";
import { useOrderWrite } from "./writes";

type Meaning = Signature["meaning"];

const meanings: Record<
  Meaning,
  { said: string; button: string; oath: string }
> = {
  performed: {
    said: "did this work",
    button: "Sign as done",
    oath: "I did this work, and it is as this order says.",
  },
  verified: {
    said: "looked at this work",
    button: "Sign as checked",
    oath: "I looked at this work, and it is as this order says.",
  },
};

/** Who answers for the work, and whether the order still says what they signed. */
export function Signatures({
  order,
  mayWrite,
}: {
  order: Order;
  mayWrite: boolean;
}) {
  const [asked, ask] = useState<Meaning>();
  const signatures = useQuery(signaturesOf(order.id));
  const done = order.state === "done" || order.state === "verified";
  return (
    <Panel title="Signatures">
      <Stack gap="sm">
        <Answer
          of={signatures}
          loading={<Loading rows={1} />}
          empty={{
            when: (all) => all.length === 0,
            show: (
              <Text size="sm" c="dimmed">
                {done
                  ? "Nobody has signed yet."
                  : "It can be signed once the work is done."}
              </Text>
            ),
          }}
        >
          {(all) => (
            <ul className={classes.plain}>
              {all.map((signature) => (
                <li
                  key={`${signature.at}${signature.username}`}
                  className={classes.line}
                >
                  <Group justify="space-between" gap="xs">
                    <Text>
                      <b>{signature.name}</b> {meanings[signature.meaning].said}
                    </Text>
                    <Badge
                      color={signature.valid ? "green" : "red"}
                      variant="light"
                      tt="none"
                    >
                      {signature.valid ? "Valid" : "No longer valid"}
                    </Badge>
                  </Group>
                  <Text size="sm" c="dimmed">
                    {dateAndTime(signature.at)}
                    {!signature.valid &&
                      ". The order was changed after it was signed."}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </Answer>
        {mayWrite && done && (
          <Group gap="xs">
            {(["performed", "verified"] as const).map((meaning) => (
              <Button
                key={meaning}
                variant="default"
                onClick={() => ask(meaning)}
              >
                {meanings[meaning].button}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
      {asked && (
        <Signing order={order} meaning={asked} close={() => ask(undefined)} />
      )}
    </Panel>
  );
}

function Signing({
  order,
  meaning,
  close,
}: {
  order: Order;
  meaning: Meaning;
  close: () => void;
}) {
  const me = useMe().data;
  const signing = useOrderWrite<Meaning>(
    order,
    (version, as) =>
      send(
        "POST",
        `/api/work-orders/${order.id}/signatures`,
        { meaning: as },
        { version },
      ),
    close,
  );
  return (
    <Dialog opened close={close} title={`Sign ${order.number}`}>
      <Stack>
        <Overtaken changes={signing.changes} />
        {signing.error && <Failure error={signing.error} />}
        <Text size="lg">“{meanings[meaning].oath}”</Text>
        <Text size="sm" c="dimmed">
          Your name and the time stand under the order. If its finding,
          checklist, parts, labour or files are changed later, your signature is
          shown as no longer valid.
        </Text>
        <Group grow preventGrowOverflow={false}>
          <Button variant="default" size="md" onClick={close}>
            Back
          </Button>
          <Button
            size="md"
            loading={signing.pending}
            onClick={() => signing.send(meaning)}
          >
            Sign as {me?.displayName}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
