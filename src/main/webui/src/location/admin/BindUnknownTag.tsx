import { Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bindTag, type Asset } from "../../assets/admin/asset";
import { AssetPicker } from "../../assets/admin/AssetPicker";
import { Failure } from "../../http/States";
import { Dialog } from "../../shell/Dialog";
import { tell } from "../../shell/tell";
import type { UnknownTag } from "./unknownTags";

/** Asks which asset wears the tag. */
export function BindUnknownTag({
  tag,
  close,
}: {
  tag: UnknownTag;
  close: () => void;
}) {
  const client = useQueryClient();
  const binding = useMutation({
    mutationFn: ({ id }: Asset) => bindTag(id, tag.code, false),
    onSuccess: (asset) => {
      void client.invalidateQueries();
      tell(`${tag.code} is on ${asset.controlNumber}, ${asset.name}.`);
      close();
    },
  });
  return (
    <Dialog opened close={close} title={`Which asset wears ${tag.code}?`}>
      <Stack gap="sm">
        {tag.lastPlace && (
          <Text size="sm" c="dimmed">
            Heard last at {tag.lastPlace}
          </Text>
        )}
        {binding.isError && <Failure error={binding.error} />}
        <AssetPicker choose={binding.mutate} busy={binding.isPending} />
      </Stack>
    </Dialog>
  );
}
