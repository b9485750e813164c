import { Badge, Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useAllowed } from "../../security/session";
import { Confirm } from "../../shell/Confirm";
import { AnchorLink } from "../../shell/links";
import { Rows, type Columns } from "../../shell/Rows";
import { tell } from "../../shell/tell";
import { calendarDate } from "../../time/calendar";
import { count } from "../../time/words";
import { giveRole, roleWords, type Model } from "./models";

/** A role that an administrator is about to give to a model. */
interface Giving {
  model: Model;
  role: "champion" | "challenger" | "idle";
}

const giving = {
  champion: {
    action: "Use it",
    ask: (name: string) => `Use ${name}?`,
    meaning:
      "Every device is scored again with it at once, and its risks are those that everybody sees. The model in use now becomes idle.",
  },
  challenger: {
    action: "Put on trial",
    ask: (name: string) => `Put ${name} on trial?`,
    meaning:
      "It scores every device silently beside the model in use, so that the two can be compared. Nobody's list changes.",
  },
  idle: {
    action: "Take out",
    ask: (name: string) => `Take ${name} out?`,
    meaning:
      "It stays on the shelf and scores nothing. Without a model in use no risk can be told.",
  },
} as const;

/** The models on the shelf, and the switch between them for administrators. */
export function Shelf({ models }: { models: Model[] }) {
  const client = useQueryClient();
  const mayGive = useAllowed("admin");
  const [asked, ask] = useState<Giving>();
  const columns = useMemo(
    () => columnsWith(mayGive ? ask : undefined),
    [mayGive],
  );
  return (
    <>
      <Rows
        label="Models"
        items={models}
        columns={columns}
        keyOf={({ name, version }) => `${name}/${version}`}
      />
      {asked && (
        <Confirm
          title={giving[asked.role].ask(
            `${asked.model.name} ${asked.model.version}`,
          )}
          action={giving[asked.role].action}
          act={async () => {
            await giveRole(asked.model, asked.role);
            tell(
              `${asked.model.name} ${asked.model.version}: ${roleWords[asked.role].words.toLowerCase()}.`,
            );
            await client.invalidateQueries();
          }}
          close={() => ask(undefined)}
        >
          {giving[asked.role].meaning}
        </Confirm>
      )}
    </>
  );
}

function columnsWith(
  ask: ((giving: Giving) => void) | undefined,
): Columns<Model> {
  const columns: Columns<Model> = [
    {
      id: "model",
      header: "Model",
      cell: ({ row: { original: model } }) => (
        <AnchorLink
          to="/health/models"
          search={{ name: model.name, version: model.version }}
          fw={600}
          underline="always"
        >
          {model.name} {model.version}
        </AnchorLink>
      ),
      meta: { phone: "title" },
    },
    {
      id: "role",
      header: "Role",
      cell: ({ row: { original: model } }) => (
        <>
          <Badge color={roleWords[model.role].colour} variant="light" tt="none">
            {roleWords[model.role].words}
          </Badge>
          {model.problem && (
            <Text size="sm" c="dimmed">
              {model.problem}
            </Text>
          )}
        </>
      ),
    },
    {
      id: "trainedOn",
      header: "Trained on",
      cell: ({ row: { original: model } }) =>
        model.trainedOn ? calendarDate(model.trainedOn) : "not known",
    },
    {
      id: "classes",
      header: "Knows",
      cell: ({ row: { original: model } }) =>
        count(model.classes.length, "class", "classes"),
    },
  ];
  if (!ask) return columns;
  return [
    ...columns,
    {
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: model } }) => (
        <Actions model={model} ask={ask} />
      ),
      meta: { phone: "bare", end: true },
    },
  ];
}

function Actions({
  model,
  ask,
}: {
  model: Model;
  ask: (giving: Giving) => void;
}) {
  if (model.role === "refused") return null;
  const roles = (["champion", "challenger", "idle"] as const).filter(
    (role) =>
      role !== model.role &&
      !(model.role === "champion" && role === "challenger"),
  );
  return (
    <Group gap="xs" justify="flex-end">
      {roles.map((role) => (
        <Button
          key={role}
          size="sm"
          variant={role === "champion" ? "light" : "default"}
          onClick={() => ask({ model, role })}
          aria-label={`${giving[role].action}: ${model.name} ${model.version}`}
        >
          {giving[role].action}
        </Button>
      ))}
    </Group>
  );
}
