import { Button, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Failure } from "../http/States";
import { Icon } from "../shell/Icon";
import { refusedRows, type Said } from "./files";

interface Props {
  door: string;
  file: File;
  said: Said;
}

/** The rows that were refused, with the reasons, as a file to mend and send again. */
export function RefusedRows({ door, file, said }: Props) {
  const fetching = useMutation({
    mutationFn: () => refusedRows(door, file, said),
    onSuccess: (rows) => save(rows, refusedName(file.name)),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        leftSection={<Icon name="download" />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        Refused rows as a file
      </Button>
      {fetching.isError && <Failure error={fetching.error} />}
    </Stack>
  );
}

const refusedName = (name: string) => name.replace(/(\.\w+)?$/, "-refused.csv");

function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
