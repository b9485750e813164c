import {
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Asset } from "../../assets/asset";
import { send } from "../../http/api";
import { Failure } from "../../http/States";
import { violationsOf } from "../../http/violations";
import { Attention } from "../../shell/Attention";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { tell } from "../../shell/tell";
import { inputOf, instantOf } from "../../time/local";
import { LinesInput } from "./LinesInput";
import { linesOf, newLineFault, type NewLine } from "./newLines";
import { OrderList } from "./OrderList";
import { ordersPage, type Order } from "./orders";
import { kindInWords } from "./words";
import { useRefresh } from "./writes";

/** What is to be done at a device. */
export function NewOrderForm({ asset }: { asset: Asset }) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const open = useQuery(ordersPage({ asset: asset.id, state: "open" }, 0)).data
    ?.items;
  const form = useForm({
    initialValues: {
      kind: "corrective",
      title: "",
      description: "",
      dueAt: "",
      estimatedMinutes: 60 as number | string,
      skill: "",
      outOfService: false,
      separate: false,
      lines: [] as NewLine[],
    },
    validate: {
      title: (title) => (title.trim() ? null : "Say what is to be done"),
      estimatedMinutes: (minutes) =>
        Number(minutes) >= 1 ? null : "At least a minute",
      lines: { text: newLineFault },
    },
  });
  type Draft = typeof form.values;
  const same = open?.find(({ kind }) => kind === form.values.kind);
  const opening = useMutation({
    mutationFn: (draft: Draft) =>
      send<Order>("POST", "/api/work-orders", {
        assetId: asset.id,
        kind: draft.kind,
        title: draft.title.trim(),
        description: draft.description.trim() || null,
        dueAt: instantOf(draft.dueAt) ?? null,
        estimatedMinutes: Number(draft.estimatedMinutes),
        skill: draft.skill.trim() || null,
        outOfService: draft.outOfService,
        checklist: linesOf(draft.lines),
        separate: draft.separate,
      }),
    onSuccess: async (order) => {
      await refresh();
      tell(
        open?.some(({ id }) => id === order.id)
          ? `Added to ${order.number}, which says the same already.`
          : `${order.number} is open.`,
      );
      return navigate({
        to: "/work/orders/$id",
        params: { id: String(order.id) },
        replace: true,
      });
    },
    onError: (error) =>
      form.setErrors(violationsOf(error, Object.keys(form.values))),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => opening.mutate(draft))}>
      <Stack>
        <div>
          <Text fw={600}>
            {asset.name} {asset.controlNumber}
          </Text>
          <Text size="sm" c="dimmed">
            {[asset.maker, asset.model, asset.department]
              .filter(Boolean)
              .join(" · ")}{" "}
            ·{" "}
            <AnchorLink to="/work/orders/new" underline="always">
              another device
            </AnchorLink>
          </Text>
        </div>
        {!!open?.length && (
          <Alert
            color="gray"
            icon={<Icon name="wrench" />}
            title="Open orders of this device"
          >
            <OrderList label="Open orders" orders={open} ofOneDevice />
          </Alert>
        )}
        {opening.isError && (
          <Attention key={opening.submittedAt}>
            <Failure error={opening.error} />
          </Attention>
        )}
        <Select
          label="Kind"
          allowDeselect={false}
          data={Object.entries(kindInWords)
            .filter(([kind]) => kind !== "predictive")
            .map(([value, label]) => ({ value, label }))}
          {...form.getInputProps("kind")}
        />
        <TextInput
          label="What is to be done"
          maxLength={200}
          {...form.getInputProps("title")}
        />
        <Textarea
          label="More about it (optional)"
          autosize
          minRows={2}
          maxLength={4000}
          {...form.getInputProps("description")}
        />
        <Group grow preventGrowOverflow={false} align="flex-start">
          <TextInput
            type="datetime-local"
            label="Due (optional)"
            description="Otherwise as its priority says"
            min={inputOf(Date.now())}
            {...form.getInputProps("dueAt")}
          />
          <NumberInput
            label="Takes about (minutes)"
            description="An estimate is enough"
            min={1}
            max={100_000}
            hideControls
            {...form.getInputProps("estimatedMinutes")}
          />
        </Group>
        <TextInput
          label="Skill needed (optional)"
          maxLength={40}
          {...form.getInputProps("skill")}
        />
        <LinesInput form={form} />
        <Checkbox
          label="It cannot be used until this is done"
          {...form.getInputProps("outOfService", { type: "checkbox" })}
        />
        {same && (
          <Checkbox
            label="This is another fault: open an order of its own"
            description={`Otherwise it is added to ${same.number} as a comment.`}
            {...form.getInputProps("separate", { type: "checkbox" })}
          />
        )}
        <Group>
          <Button type="submit" size="md" loading={opening.isPending}>
            Open order
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
