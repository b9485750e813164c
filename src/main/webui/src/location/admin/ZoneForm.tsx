import {
  Button,
  Fieldset,
  Grid,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Panel } from "../../shell/Panel";
import { planOf, zonesOf, type Bounds, type Point } from "../plan";
import { Corners } from "./Corners";
import { Drawing } from "./Drawing";
import { FloorSelect } from "./FloorSelect";
import { areaOf } from "./ring";
import { ringsOf, type ZoneDraft } from "./zoneDraft";
import { purposeChoices } from "./ZoneList";
import { zonesNamed } from "./named";
import readable from "../../shell/readable.module.css";

interface Props {
  initial: ZoneDraft;
  /** The zone's code as it is stored; undefined for a new one. */
  code?: string;
  save: (draft: ZoneDraft) => void;
  saving: boolean;
  action: string;
  /** What was refused, or who was faster. */
  notice?: ReactNode;
  /** The messages of a refusal: the zones they name are marked on the drawing. */
  faults?: readonly string[];
  readOnly?: boolean;
  /** More buttons beside the one that saves. */
  more?: ReactNode;
}

/** The facts and the outline of a zone, with the floor it lies on. */
export function ZoneForm({
  initial,
  code,
  save,
  saving,
  action,
  notice,
  faults = [],
  readOnly = false,
  more,
}: Props) {
  const [near, setNear] = useState(true);
  const form = useForm<ZoneDraft>({
    initialValues: initial,
    validate: {
      code: (text) => (text.trim() ? null : "Fill this in"),
      name: (text) => (text.trim() ? null : "Fill this in"),
      purpose: (text) => (text ? null : "Choose one"),
      corners: (_, draft) =>
        ringsOf(draft)
          ? null
          : "At least three corners, each with x and y in metres",
    },
  });
  const { floor } = form.values;
  const { data: plan } = useQuery(planOf(floor));
  const zones = plan ? zonesOf(plan) : [];
  const rings = ringsOf(form.values);
  const codes = new Set(zones.map(({ properties }) => properties.code));
  const wrong = faults.flatMap((message) => zonesNamed(message, codes));

  return (
    <form
      onSubmit={form.onSubmit(save, (faults) =>
        form.getInputNode(Object.keys(faults)[0] ?? "")?.focus(),
      )}
      noValidate
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Fieldset
            variant="unstyled"
            disabled={readOnly}
            className={readOnly ? readable.readable : undefined}
          >
            <Stack>
              {notice}
              <Panel title="Facts">
                <SimpleGrid cols={{ base: 1, xs: 2 }}>
                  <TextInput
                    label="Code"
                    required
                    maxLength={40}
                    {...form.getInputProps("code")}
                  />
                  <TextInput
                    label="Name"
                    required
                    maxLength={120}
                    {...form.getInputProps("name")}
                  />
                  <Select
                    label="Purpose"
                    required
                    searchable
                    data={purposeChoices}
                    {...form.getInputProps("purpose")}
                  />
                  <TextInput
                    label="Department"
                    maxLength={80}
                    {...form.getInputProps("department")}
                  />
                  <FloorSelect
                    label="Floor"
                    value={floor}
                    choose={(chosen) => form.setFieldValue("floor", chosen)}
                    style={{ gridColumn: "1 / -1" }}
                  />
                </SimpleGrid>
              </Panel>
              <Panel title="Outline">
                <Corners
                  corners={form.values.corners}
                  change={(corners) => form.setFieldValue("corners", corners)}
                  pasted={(corners, holes) =>
                    form.setValues({ corners, holes })
                  }
                  error={form.errors.corners}
                  readOnly={readOnly}
                />
              </Panel>
              {!readOnly && (
                <Group justify="space-between">
                  <Button type="submit" loading={saving}>
                    {action}
                  </Button>
                  {more}
                </Group>
              )}
            </Stack>
          </Fieldset>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="xs">
            <Drawing
              label={`The zone ${form.values.name || "to be"} on its floor`}
              zones={zones}
              selected={code}
              wrong={wrong.filter((named) => named !== code)}
              draft={rings}
              draftWrong={faults.length > 0}
              part={near && rings ? around(rings[0]!) : undefined}
            />
            <Group justify="space-between">
              <Text size="sm" c="dimmed">
                {rings
                  ? `${areaOf(rings[0]!).toFixed(1)} m²`
                  : "The outline is not complete yet."}
                {!!form.values.holes.length &&
                  ` · ${form.values.holes.length} hole(s), kept as they are`}
              </Text>
              <Button
                size="sm"
                variant="default"
                onClick={() => setNear(!near)}
              >
                {near ? "Show the whole floor" : "Show the zone"}
              </Button>
            </Group>
          </Stack>
        </Grid.Col>
      </Grid>
    </form>
  );
}

/** The ring and ten metres around it. */
function around(ring: readonly Point[]): Bounds {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [
    Math.min(...xs) - 10,
    Math.min(...ys) - 10,
    Math.max(...xs) + 10,
    Math.max(...ys) + 10,
  ];
}
