import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, withQuery } from "../../http/api";
import { Dialog } from "../../shell/Dialog";
import { Icon } from "../../shell/Icon";

/** The document for a surveyor, of one department or of all. */
export function InspectionPack({
  from,
  to,
}: {
  from: string | undefined;
  to: string | undefined;
}) {
  const [opened, setOpened] = useState(false);
  const [department, setDepartment] = useState<string | null>(null);
  const departments = useQuery({
    queryKey: ["departments"],
    queryFn: ({ signal }) =>
      get<{ name: string; count: number }[]>("/api/departments", signal),
    enabled: opened,
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpened(true)}
        leftSection={<Icon name="list" />}
      >
        Inspection pack
      </Button>
      <Dialog
        opened={opened}
        close={() => setOpened(false)}
        title="Inspection pack"
      >
        <Stack>
          <Text>
            A PDF for a surveyor: inventory, completion of planned maintenance,
            the register of alternate schedules, and open work on high-risk
            devices, for the period of this page.
          </Text>
          <Select
            label="Department"
            placeholder="All departments"
            clearable
            searchable
            data={(departments.data ?? []).map(({ name }) => name)}
            value={department}
            onChange={setDepartment}
          />
          <Group justify="flex-end">
            <Button
              component="a"
              href={withQuery("/api/figures/inspection-pack.pdf", {
                from,
                to,
                department,
              })}
              download
              leftSection={<Icon name="download" />}
              onClick={() => setOpened(false)}
            >
              Make the PDF
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
