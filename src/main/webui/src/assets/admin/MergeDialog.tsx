import { Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { tell } from "../../shell/tell";
import { merge, movedInWords, type Pair } from "./duplicates";
import { changeInWords } from "./words";

/** Asks which of the two stays, shows what would move, and makes one of them. */
export function MergeDialog({
  pair,
  close,
}: {
  pair: Pair;
  close: () => void;
}) {
  const client = useQueryClient();
  const sides = [pair.first, pair.second];
  const [stays, setStays] = useState(String(pair.first.id));
  const into = sides.find(({ id }) => String(id) === stays)!;
  const from = sides.find(({ id }) => String(id) !== stays)!;
  const trial = useQuery({
    queryKey: ["duplicates", "trial", from.id, into.id],
    queryFn: () => merge(from.id, into.id, true),
    gcTime: 0,
    retry: false,
  });
  const doing = useMutation({
    mutationFn: () => merge(from.id, into.id, false),
    onSuccess: () => {
      tell(`${from.controlNumber} is ${into.controlNumber} from now on.`);
      close();
    },
    onSettled: () => void client.invalidateQueries(),
  });
  return (
    <Dialog opened close={close} title="Make one asset of two">
      <Stack>
        <Radio.Group label="Which one stays?" value={stays} onChange={setStays}>
          <Stack gap="xs" mt="xs">
            {sides.map((side) => (
              <Radio
                key={side.id}
                value={String(side.id)}
                label={`${side.controlNumber} · ${side.name}`}
                description={`Asset ${side.id}, serial number ${side.serialNumber || "not known"}, ${side.department}`}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Answer of={trial}>
          {({ moved, filled }) => (
            <Stack gap={4}>
              <Text>
                From {from.controlNumber} to {into.controlNumber} moves:{" "}
                {movedInWords(moved)}.
              </Text>
              {Object.entries(filled).map(([field, change]) => (
                <Text key={field} size="sm">
                  {changeInWords(field, change)}
                </Text>
              ))}
              <Text size="sm" c="dimmed">
                {from.controlNumber} remains a name under which it is found.
                This cannot be undone.
              </Text>
            </Stack>
          )}
        </Answer>
        <DialogActions
          cancel={close}
          label="Make them one"
          act={() => doing.mutate()}
          pending={doing.isPending}
          disabled={!trial.isSuccess}
          danger
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
