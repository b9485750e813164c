import { Input, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { assess, type AemRules, type Plan } from "./plans";

interface Props {
  plan: Plan;
  rules: AemRules;
  close: () => void;
  done: () => Promise<unknown>;
}

/** The assessment of a schedule other than the maker's: every criterion, and why. */
export function AemDialog({ plan, rules, close, done }: Props) {
  const [points, setPoints] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      rules.criteria.map(({ code }) => [
        code,
        String(
          plan.aem?.criteria.find((one) => one.code === code)?.points ?? 3,
        ),
      ]),
    ),
  );
  const [rationale, setRationale] = useState(plan.aem?.rationale ?? "");
  const writing = useMutation({
    mutationFn: () =>
      assess(plan, {
        criteria: rules.criteria.map(({ code }) => ({
          code,
          points: Number(points[code]),
          note: null,
        })),
        rationale: rationale.trim(),
      }),
    onSuccess: async () => {
      await done();
      close();
    },
  });
  return (
    <Dialog opened close={close} title="Assess another schedule" size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          1 means no concern, 5 great concern.
        </Text>
        {rules.criteria.map(({ code, words }) => (
          <Input.Wrapper key={code} label={words} labelElement="div">
            <SegmentedControl
              fullWidth
              mt={4}
              aria-label={words}
              data={["1", "2", "3", "4", "5"]}
              value={points[code]!}
              onChange={(value) =>
                setPoints((all) => ({ ...all, [code]: value }))
              }
            />
          </Input.Wrapper>
        ))}
        <Textarea
          label="Why another schedule is safe"
          autosize
          minRows={3}
          maxLength={4000}
          value={rationale}
          onChange={(event) => setRationale(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          Not allowed for: {rules.rules.map(({ name }) => name).join("; ")}.
        </Text>
        <DialogActions
          cancel={close}
          label="Send for approval"
          act={() => writing.mutate()}
          pending={writing.isPending}
          disabled={!rationale.trim()}
          failure={writing.error}
        />
      </Stack>
    </Dialog>
  );
}
