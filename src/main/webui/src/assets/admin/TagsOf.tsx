import {
  ActionIcon,
  Alert,
  Button,
  Group,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../../http/problem";
import { Failure } from "../../http/States";
import { Confirm } from "../../shell/Confirm";
import { Icon } from "../../shell/Icon";
import { tell } from "../../shell/tell";
import { Ago } from "../../time/Ago";
import { assetOf, bindTag, unbindTag, type Asset } from "./asset";

/** The tags an asset wears; put one on, take one off. */
export function TagsOf({
  asset,
  mayWrite,
}: {
  asset: Asset;
  mayWrite: boolean;
}) {
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<string>();
  const keep = (stored: Asset) => {
    client.setQueryData(assetOf(stored.id).queryKey, stored);
    for (const key of ["assets", "asset"])
      void client.invalidateQueries({ queryKey: [key] });
  };
  return (
    <Stack gap="sm">
      {asset.tags.length === 0 && (
        <Text size="sm" c="dimmed">
          No tag: it cannot be found on the map.
        </Text>
      )}
      {asset.tags.map(({ code, boundAt }) => (
        <Group key={code} justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{code}</Text>
            <Text size="sm" c="dimmed">
              <Ago at={boundAt} before="put on " />
            </Text>
          </div>
          {mayWrite && (
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={`Take tag ${code} off`}
              onClick={() => setLeaving(code)}
            >
              <Icon name="trash" />
            </ActionIcon>
          )}
        </Group>
      ))}
      {mayWrite && <BindTag asset={asset} bound={keep} />}
      {leaving && (
        <Confirm
          title={`Take tag ${leaving} off?`}
          action="Take it off"
          act={async () => keep(await unbindTag(asset.id, leaving))}
          close={() => setLeaving(undefined)}
        >
          {asset.controlNumber} will not be found by this tag any more.
        </Confirm>
      )}
    </Stack>
  );
}

function BindTag({
  asset,
  bound,
}: {
  asset: Asset;
  bound: (asset: Asset) => void;
}) {
  const [code, setCode] = useState("");
  const binding = useMutation({
    mutationFn: (move: boolean) => bindTag(asset.id, code.trim(), move),
    onSuccess: (stored) => {
      bound(stored);
      tell(`Tag ${code.trim()} is on ${asset.controlNumber}.`);
      setCode("");
    },
  });
  const taken =
    binding.error instanceof Problem && binding.error.status === 409;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) binding.mutate(false);
      }}
    >
      <Stack gap="xs">
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            label="Put a tag on"
            placeholder="Scan or type its code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              binding.reset();
            }}
            style={{ flex: 1 }}
          />
          <Button
            type="submit"
            variant="light"
            loading={binding.isPending}
            disabled={!code.trim()}
          >
            Put on
          </Button>
        </Group>
        {taken && (
          <Alert
            color="yellow"
            role="alert"
            title="This tag is on another asset"
          >
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{binding.error?.message}</Text>
              <Button
                size="sm"
                variant="default"
                onClick={() => binding.mutate(true)}
              >
                Move it here
              </Button>
            </Stack>
          </Alert>
        )}
        {binding.isError && !taken && <Failure error={binding.error} />}
      </Stack>
    </form>
  );
}
