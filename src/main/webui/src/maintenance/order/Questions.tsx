import {
  Alert,
  Anchor,
  Button,
  Group,
  Stack,
  Text,
  Textarea,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAllowed } from "../../security/session";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import { Icon } from "../../shell/Icon";
import { count } from "../../time/words";
import { answerQuestion, questions, type Question } from "./questions";

/** Orders about which somebody has to decide, because their device or their person is gone. */
export function Questions() {
  const mayDecide = useAllowed("biomed", "admin");
  const found = useQuery({ ...questions, enabled: mayDecide }).data;
  const [answering, setAnswering] = useState<{
    question: Question;
    answer: "close" | "keep";
  }>();
  if (!found?.total) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<Icon name="warning" />}
      title={`${count(found.total, "order")} to decide about`}
    >
      <Stack gap="sm">
        {found.items.map((question) => (
          <Group key={question.id} justify="space-between" align="flex-start">
            <div style={{ flex: "1 1 16rem" }}>
              <Anchor
                component={Link}
                to={`/work/orders/${question.orderId}`}
                size="sm"
                fw={600}
              >
                {question.number} {question.title}
              </Anchor>
              <Text size="sm">
                {question.assetName} {question.controlNumber}:{" "}
                {question.because}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                onClick={() => setAnswering({ question, answer: "keep" })}
              >
                Keep it open
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => setAnswering({ question, answer: "close" })}
              >
                Cancel it
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
      {answering && (
        <Answering {...answering} close={() => setAnswering(undefined)} />
      )}
    </Alert>
  );
}

function Answering({
  question,
  answer,
  close,
}: {
  question: Question;
  answer: "close" | "keep";
  close: () => void;
}) {
  const [why, setWhy] = useState("");
  const cache = useQueryClient();
  const doing = useMutation({
    mutationFn: () => answerQuestion(question.id, answer, why),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ["orders"] });
      void cache.invalidateQueries({ queryKey: ["schedule"] });
      close();
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={
        answer === "close"
          ? `Cancel ${question.number}?`
          : `Keep ${question.number} open?`
      }
    >
      <Stack>
        <Text size="sm">{question.because}</Text>
        <Textarea
          label="Why"
          value={why}
          onChange={(e) => setWhy(e.currentTarget.value)}
          maxLength={1000}
          required
          autosize
        />
        <DialogActions
          cancel={close}
          label={answer === "close" ? "Cancel the order" : "Keep it open"}
          act={() => doing.mutate()}
          pending={doing.isPending}
          disabled={!why.trim()}
          failure={doing.error}
        />
      </Stack>
    </Dialog>
  );
}
