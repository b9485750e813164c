import {
  Alert,
  Button,
  Center,
  Skeleton,
  Stack,
  Text,
  VisuallyHidden,
} from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Icon, type IconName } from "../shell/Icon";
import { Problem } from "./problem";

/** Grey bars in the place of what is being fetched. */
export function Loading({
  what = "Loading",
  rows = 3,
}: {
  what?: string;
  rows?: number;
}) {
  return (
    <Stack gap="sm" role="status" aria-busy="true">
      <VisuallyHidden>{what}…</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={56} radius="md" aria-hidden />
      ))}
    </Stack>
  );
}

/** Nothing to show: says so, and what can be done about it. */
export function Empty({
  title,
  children,
  icon = "search",
}: {
  title: string;
  children?: ReactNode;
  icon?: IconName;
}) {
  return (
    <Center py="xl">
      <Stack align="center" gap="xs" maw={420} ta="center">
        <Icon name={icon} size={36} />
        <Text fw={600}>{title}</Text>
        {children && (
          <Text component="div" c="dimmed" size="sm">
            {children}
          </Text>
        )}
      </Stack>
    </Center>
  );
}

/** It did not work: says what, and offers to try again. */
export function Failure({
  error,
  retry,
}: {
  error: unknown;
  retry?: () => void;
}) {
  const { title, detail } = wordsOf(error);
  return (
    <Alert
      color="red"
      variant="light"
      title={title}
      icon={<Icon name="warning" />}
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        {detail && <Text size="sm">{detail}</Text>}
        {retry && (
          <Button
            size="sm"
            variant="default"
            onClick={retry}
            leftSection={<Icon name="refresh" />}
          >
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What a person is told about a failure. */
export function wordsOf(error: unknown): { title: string; detail: string } {
  if (error instanceof Problem)
    return { title: error.title, detail: error.detail };
  return {
    title: "Something went wrong",
    detail: "Please try again. If it stays, tell the Orderly administrator.",
  };
}

interface AnswerProps<T> {
  of: UseQueryResult<T>;
  loading?: ReactNode;
  empty?: { when: (data: T) => boolean; show: ReactNode };
  children: (data: T) => ReactNode;
}

/** Shows a query in whichever state it is: loading, failed, empty or answered. Old data stays visible when a refresh fails. */
export function Answer<T>({
  of: query,
  loading,
  empty,
  children,
}: AnswerProps<T>) {
  if (query.data !== undefined)
    return <>{empty?.when(query.data) ? empty.show : children(query.data)}</>;
  if (query.isError)
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <>{loading ?? <Loading />}</>;
}
