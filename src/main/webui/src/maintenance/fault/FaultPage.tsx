import { Button, Card, Stack, Text, Textarea, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { get, send } from "../../http/api";
import { Problem } from "../../http/problem";
import { Empty, Failure, Loading } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Logo } from "../../shell/Logo";
import classes from "./FaultPage.module.css";

/** All that the world may know of a device. */
interface Label {
  name: string;
  controlNumber: string;
  department: string;
}

/** Whoever scans the code on a device says what is wrong with it; nobody needs to sign in. */
export default function FaultPage() {
  const { token } = useParams({ from: "/r/$token" });
  useDocumentTitle("Report a fault · Orderly");
  const path = `/api/public/devices/${encodeURIComponent(token)}`;
  const label = useQuery({
    queryKey: ["label", token],
    queryFn: ({ signal }) => get<Label>(path, signal),
    staleTime: Infinity,
  });
  const unknown =
    label.error instanceof Problem && [400, 404].includes(label.error.status);
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Logo size={28} />
        <span>Orderly</span>
      </div>
      <Card
        className={classes.card}
        bg="var(--orderly-surface)"
        withBorder
        padding="lg"
        radius="lg"
      >
        {label.data ? (
          <Report label={label.data} path={path} />
        ) : unknown ? (
          <>
            <Title order={1} size="h3" ta="center">
              This code is not known
            </Title>
            <Empty title="Nothing was reported" icon="scan">
              The label may be old. Please tell the staff of the ward.
            </Empty>
          </>
        ) : label.isError ? (
          <Failure error={label.error} retry={() => void label.refetch()} />
        ) : (
          <Loading what="Looking the device up" />
        )}
      </Card>
    </main>
  );
}

function Report({ label, path }: { label: Label; path: string }) {
  const [note, setNote] = useState("");
  const reporting = useMutation({
    mutationFn: () => send("POST", `${path}/faults`, { note: note.trim() }),
  });
  if (reporting.isSuccess)
    return (
      <Stack align="center" ta="center" role="status">
        <span className={classes.done}>
          <Icon name="check" size={36} />
        </span>
        <Title order={1} size="h2">
          Thank you
        </Title>
        <Text>
          Clinical engineering has been told about {label.name}{" "}
          {label.controlNumber}.
        </Text>
        <Text c="dimmed">
          If a patient depends on it, do not wait: use another device and call
          the ward’s staff.
        </Text>
      </Stack>
    );
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          {label.name}
        </Title>
        <Text c="dimmed">
          {label.controlNumber} · {label.department}
        </Text>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim()) reporting.mutate();
        }}
      >
        <Stack>
          {reporting.isError && <Failure error={reporting.error} />}
          <Textarea
            label="What is wrong with it?"
            placeholder="Does not charge, shows error 12 …"
            description="Please no names of patients."
            size="md"
            autosize
            minRows={3}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="lg"
            loading={reporting.isPending}
            disabled={!note.trim()}
          >
            Report the fault
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
