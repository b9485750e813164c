import { Button, Group, NumberInput, Select, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../http/States";
import { search } from "../../location/search";
import { Confirm } from "../../shell/Confirm";
import { Dialog } from "../../shell/Dialog";
import { ClassChoice, DepartmentChoice } from "../Choices";
import {
  levelsKey,
  refillsKey,
  removeLevel,
  saveLevel,
  type ParLevel,
} from "./refills";

interface Props {
  known: ParLevel | undefined;
  close: () => void;
}

/** Says how many units of a class a ward wants at hand. */
export function LevelDialog({ known, close }: Props) {
  const cache = useQueryClient();
  const [department, setDepartment] = useState(known?.department ?? "");
  const [classCode, setClassCode] = useState(known?.classCode ?? "");
  const [zone, setZone] = useState({
    id: known?.zoneId ?? null,
    name: known?.zone ?? "",
  });
  const [low, setLow] = useState<number | string>(known?.low ?? 2);
  const [target, setTarget] = useState<number | string>(known?.target ?? 4);
  const [removing, setRemoving] = useState(false);
  const again = async () => {
    await cache.invalidateQueries({ queryKey: levelsKey });
    await cache.invalidateQueries({ queryKey: refillsKey });
    close();
  };
  const saving = useMutation({
    mutationFn: () =>
      saveLevel(known, {
        department: department.trim(),
        zoneId: zone.id,
        classCode,
        low: Number(low),
        target: Number(target),
      }),
    onSuccess: again,
  });
  if (removing && known)
    return (
      <Confirm
        title={`Remove the level of ${known.department}?`}
        action="Remove it"
        act={async () => {
          await removeLevel(known.id);
          await again();
        }}
        close={() => setRemoving(false)}
      >
        Nobody will be asked to bring anything any more; a refill that is open
        is called off.
      </Confirm>
    );
  return (
    <Dialog
      opened
      close={close}
      title={known ? "Change the par level" : "A par level"}
    >
      <Stack>
        <DepartmentChoice value={department} change={setDepartment} />
        <ZoneChoice zone={zone} change={setZone} />
        <ClassChoice value={classCode} change={setClassCode} />
        <Group grow align="start">
          <NumberInput
            label="Too few below"
            required
            min={1}
            max={1000}
            allowDecimal={false}
            value={low}
            onChange={setLow}
          />
          <NumberInput
            label="Fill up to"
            required
            min={1}
            max={1000}
            allowDecimal={false}
            value={target}
            onChange={setTarget}
          />
        </Group>
        {saving.isError && <Failure error={saving.error} />}
        <Group justify="space-between">
          {known ? (
            <Button
              variant="subtle"
              color="red"
              onClick={() => setRemoving(true)}
            >
              Remove
            </Button>
          ) : (
            <span />
          )}
          <Button
            disabled={!department.trim() || !classCode}
            loading={saving.isPending}
            onClick={() => saving.mutate()}
          >
            Save
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface Zone {
  id: number | null;
  name: string;
}

/** One zone, found by its name, or all of the department. */
function ZoneChoice({
  zone,
  change,
}: {
  zone: Zone;
  change: (zone: Zone) => void;
}) {
  const [text, setText] = useState("");
  const found = useQuery(search(text)).data?.zones ?? [];
  const offered = found.map(({ id, name, floor }) => ({
    value: String(id),
    label: `${name}, ${floor}`,
  }));
  const chosen = zone.id === null ? null : String(zone.id);
  const data =
    chosen && !offered.some(({ value }) => value === chosen)
      ? [{ value: chosen, label: zone.name }, ...offered]
      : offered;
  return (
    <Select
      label="Zone (optional)"
      description="Type its name. Left empty, all zones of the department count."
      searchable
      clearable
      nothingFoundMessage={text ? "No such zone" : undefined}
      data={data}
      value={chosen}
      onSearchChange={setText}
      onChange={(id, option) =>
        change({
          id: id === null ? null : Number(id),
          name: option?.label ?? "",
        })
      }
      filter={({ options }) => options}
    />
  );
}
