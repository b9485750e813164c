import {
  Alert,
  Button,
  Code,
  CopyButton,
  Group,
  Stack,
  TextInput,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../shell/Dialog";
import { DialogActions } from "../shell/DialogActions";
import { Icon } from "../shell/Icon";
import { issueKey, type Issued } from "./gateways";

/** Lets a gateway in, and shows its key this once. */
export function NewGateway({ close }: { close: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const issuing = useMutation({
    mutationFn: () => issueKey(name.trim()),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["gateways"] }),
  });
  if (issuing.data) return <KeyOnce issued={issuing.data} close={close} />;
  const wrong =
    name.trim() && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/.test(name.trim());
  return (
    <Dialog opened close={close} title="Add a gateway">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() && !wrong) issuing.mutate();
        }}
      >
        <Stack>
          <TextInput
            label="Name"
            description="Where it stands or what it is, for example icu-west"
            required
            autoCapitalize="none"
            spellCheck={false}
            maxLength={61}
            error={wrong ? "Letters, digits, dots and dashes only" : null}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <DialogActions
            cancel={close}
            label="Make a key"
            pending={issuing.isPending}
            disabled={!name.trim() || !!wrong}
            failure={issuing.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function KeyOnce({ issued, close }: { issued: Issued; close: () => void }) {
  return (
    <Dialog opened close={close} title={`The key of ${issued.name}`} insists>
      <Stack>
        <Alert color="yellow" icon={<Icon name="key" />}>
          Copy it now: it is never shown again. Orderly keeps only a fingerprint
          of it.
        </Alert>
        <Code
          block
          tabIndex={0}
          style={{ wordBreak: "break-all", whiteSpace: "pre-wrap" }}
        >
          {issued.key}
        </Code>
        <Group justify="space-between">
          <CopyButton value={issued.key}>
            {({ copied, copy }) => (
              <Button
                variant={copied ? "light" : "filled"}
                onClick={copy}
                leftSection={<Icon name={copied ? "check" : "key"} />}
              >
                {copied ? "Copied" : "Copy the key"}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={close}>
            I have it
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
