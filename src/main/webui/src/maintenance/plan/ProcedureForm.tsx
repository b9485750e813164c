import {
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Failure } from "../../http/States";
import { Attention } from "../../shell/Attention";
import { LinesInput } from "../order/LinesInput";
import {
  emptyLine,
  linesOf,
  newLineFault,
  type NewLine,
} from "../order/newLines";
import type { OrderKind } from "../order/orders";
import { kindInWords } from "../order/words";
import { writeProcedure, type Procedure } from "./procedures";

interface Props {
  /** The version that the next one follows; none for a new procedure. */
  known?: Procedure;
  done: (procedure: Procedure) => unknown;
}

/** What a procedure says; writing it makes the next version. */
export function ProcedureForm({ known, done }: Props) {
  const client = useQueryClient();
  const form = useForm({
    initialValues: {
      code: known?.code ?? "",
      title: known?.title ?? "",
      kind: (known?.kind ?? "planned") as OrderKind,
      minutes: (known?.minutes ?? 30) as number | string,
      skill: known?.skill ?? "",
      lines: (known?.lines ?? []).map((line) => ({
        ...emptyLine(),
        text: line.text,
        unit: line.unit ?? "",
        low: line.low == null ? "" : String(line.low),
        high: line.high == null ? "" : String(line.high),
      })) as NewLine[],
      why: "",
    },
    validate: {
      code: (code) =>
        /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(code.trim())
          ? null
          : "Letters, digits, dots and hyphens",
      title: (title) => (title.trim() ? null : "Give it a title"),
      minutes: (minutes) => (Number(minutes) >= 1 ? null : "At least a minute"),
      lines: { text: newLineFault },
    },
  });
  type Draft = typeof form.values;
  const writing = useMutation({
    mutationFn: (draft: Draft) =>
      writeProcedure(
        {
          code: draft.code.trim(),
          title: draft.title.trim(),
          kind: draft.kind,
          minutes: Number(draft.minutes),
          skill: draft.skill.trim() || null,
          lines: linesOf(draft.lines),
          why: draft.why.trim() || null,
        },
        known,
      ),
    onSuccess: async (written) => {
      await Promise.all(
        ["procedures", "procedure", "plan", "plans"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      );
      await done(written);
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => writing.mutate(draft))}>
      <Stack>
        {writing.isError && (
          <Attention key={writing.submittedAt}>
            <Failure error={writing.error} />
          </Attention>
        )}
        <Group grow preventGrowOverflow={false} align="flex-start">
          <TextInput
            label="Code"
            maxLength={40}
            disabled={!!known}
            {...form.getInputProps("code")}
          />
          <Select
            label="Kind"
            allowDeselect={false}
            data={(["planned", "electrical-safety"] as const).map((kind) => ({
              value: kind,
              label: kindInWords[kind],
            }))}
            {...form.getInputProps("kind")}
          />
        </Group>
        <TextInput
          label="Title"
          maxLength={200}
          {...form.getInputProps("title")}
        />
        <Group grow preventGrowOverflow={false} align="flex-start">
          <NumberInput
            label="Takes about (minutes)"
            min={1}
            max={100_000}
            allowDecimal={false}
            {...form.getInputProps("minutes")}
          />
          <TextInput
            label="Skill needed (optional)"
            maxLength={40}
            {...form.getInputProps("skill")}
          />
        </Group>
        <LinesInput form={form} />
        {known && (
          <Textarea
            label="What is new (optional)"
            maxLength={1000}
            autosize
            {...form.getInputProps("why")}
          />
        )}
        <Group>
          <Button
            type="submit"
            size="md"
            loading={writing.isPending}
            disabled={!form.values.lines.length}
          >
            {known ? `Write version ${known.newest + 1}` : "Write procedure"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
