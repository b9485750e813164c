import { Button, Group, Menu, Stack } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { MoveDialog } from "./MoveDialog";
import { isPlain, moveWords, type Move, type MoveWords } from "./moves";
import type { Order } from "./orders";
import { Overtaken } from "./Overtaken";
import { moveOrder, useOrderWrite } from "./writes";

interface Step {
  to: string;
  words: MoveWords;
}

/** What can be done with an order from where it stands; nothing that the service would refuse. */
export function Moves({ order }: { order: Order }) {
  const [asked, ask] = useState<string>();
  if (!order.legal.length) return null;
  return (
    <>
      <Steps key={order.version} order={order} ask={ask} />
      {asked && (
        <MoveDialog order={order} to={asked} close={() => ask(undefined)} />
      )}
    </>
  );
}

/** The moves most often made next stand out: to begin, or to finish. */
const next = ["done", "in-progress", "verified", "accept"];

function Steps({ order, ask }: { order: Order; ask: (to: string) => void }) {
  const moving = useOrderWrite<Move>(
    order,
    (version, move) => moveOrder(order.id, version, move),
    () => {},
  );
  const steps = order.legal.map((to) => ({ to, words: moveWords(order, to) }));
  const usual = steps.filter(({ words }) => !words.rare);
  const rare = steps.filter(({ words }) => words.rare);
  const first = usual.find(({ to }) => next.includes(to)) ?? usual[0];
  return (
    <Stack gap="sm">
      <Overtaken changes={moving.changes} />
      {moving.error && <Failure error={moving.error} />}
      <Group gap="xs">
        {usual.map((step) => (
          <Button
            key={step.to}
            size="md"
            variant={step === first ? "filled" : "default"}
            loading={moving.pending && step === first}
            onClick={() =>
              isPlain(step.words) ? moving.send({ to: step.to }) : ask(step.to)
            }
          >
            {step.words.label}
          </Button>
        ))}
        {rare.length > 0 && <Rare steps={rare} ask={ask} />}
      </Group>
    </Stack>
  );
}

function Rare({ steps, ask }: { steps: Step[]; ask: (to: string) => void }) {
  return (
    <Menu position="bottom-end" shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button
          size="md"
          variant="default"
          rightSection={<Icon name="down" size={14} />}
        >
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.map(({ to, words }) => (
          <Menu.Item
            key={to}
            fz="md"
            onClick={() => ask(to)}
            {...(words.grave && { c: "var(--mantine-color-error)" })}
          >
            {words.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
