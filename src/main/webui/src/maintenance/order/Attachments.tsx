import {
  Button,
  FileButton,
  Group,
  Progress,
  Stack,
  Text,
} from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { withQuery } from "../../http/api";
import { Answer, Failure, Loading } from "../../http/States";
import { upload } from "../../http/upload";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import classes from "./order.module.css";
import { attachmentsOf, type Attachment, type Order } from "./orders";
import { useRefresh } from "./writes";

const most = 20;

/** Photos and documents of an order. */
export function Attachments({
  order,
  mayWrite,
}: {
  order: Order;
  mayWrite: boolean;
}) {
  const files = useQuery(attachmentsOf(order.id));
  const refresh = useRefresh();
  const [part, setPart] = useState(0);
  const adding = useMutation({
    mutationFn: (file: File) =>
      upload(
        withQuery(`/api/work-orders/${order.id}/attachments`, {
          name: file.name,
        }),
        file,
        { type: file.type || "application/octet-stream", progress: setPart },
      ),
    onSuccess: () => refresh(),
    onMutate: () => setPart(0),
  });
  const room = mayWrite && (files.data?.length ?? 0) < most;
  const take = (file: File | null) => file && adding.mutate(file);
  return (
    <Panel
      title="Photos and documents"
      actions={
        room && (
          <Group gap="xs">
            <FileButton
              accept="image/jpeg,image/png,image/webp"
              capture="environment"
              onChange={take}
              inputProps={{ "aria-label": "Take a photo" }}
            >
              {(props) => (
                <Button {...props} variant="default" hiddenFrom="sm">
                  Photo
                </Button>
              )}
            </FileButton>
            <FileButton
              accept="image/jpeg,image/png,image/webp,application/pdf"
              onChange={take}
              inputProps={{ "aria-label": "Choose a file to attach" }}
            >
              {(props) => (
                <Button {...props} variant="default">
                  Attach a file
                </Button>
              )}
            </FileButton>
          </Group>
        )
      }
    >
      <Stack gap="sm">
        {adding.isPending && (
          <Progress value={part * 100} aria-label="Sending the file" />
        )}
        {adding.isError && <Failure error={adding.error} />}
        <Answer
          of={files}
          loading={<Loading rows={1} />}
          empty={{
            when: (all) => all.length === 0,
            show: (
              <Text size="sm" c="dimmed">
                None yet. PNG, JPEG, WebP or PDF, at most 10 MB each. Where and
                when a photo was taken is not kept.
              </Text>
            ),
          }}
        >
          {(all) => (
            <div className={classes.thumbs}>
              {all.map((file) => (
                <Thumb key={file.n} order={order} file={file} />
              ))}
            </div>
          )}
        </Answer>
      </Stack>
    </Panel>
  );
}

function Thumb({ order, file }: { order: Order; file: Attachment }) {
  const path = `/api/work-orders/${order.id}/attachments/${file.n}`;
  return (
    <a href={path} download={file.name} className={classes.thumb}>
      {file.mediaType.startsWith("image/") ? (
        <img src={`${path}/thumbnail`} alt="" loading="lazy" />
      ) : (
        <span>
          <Icon name="list" size={28} />
        </span>
      )}
      {file.name}
    </a>
  );
}
