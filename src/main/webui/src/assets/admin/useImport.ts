import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Said } from "../../csv/files";
import { importFile } from "./import";

interface Run {
  file: File;
  said: Said;
  dryRun: boolean;
}

/** Tries a file, imports it, tells how far it is, and can be stopped. */
export function useImport() {
  const client = useQueryClient();
  const ending = useRef<AbortController>(null);
  const [sent, setSent] = useState(0);
  const run = useMutation({
    mutationFn: ({ file, said, dryRun }: Run) => {
      ending.current = new AbortController();
      setSent(0);
      return importFile(file, said, dryRun, {
        progress: setSent,
        signal: ending.current.signal,
      });
    },
    onSettled: (_outcome, _error, { dryRun }) => {
      if (!dryRun) void client.invalidateQueries();
    },
  });
  const cancelled =
    run.error instanceof DOMException && run.error.name === "AbortError";
  return {
    /** The part of the file that has left, 0 to 1. */
    sent,
    cancelled,
    failure: cancelled ? null : run.error,
    running: run.isPending ? run.variables : undefined,
    outcome: run.data,
    start: (file: File, said: Said, dryRun: boolean) =>
      run.mutate({ file, said, dryRun }),
    cancel: () => ending.current?.abort(),
    forget: () => run.reset(),
  };
}
