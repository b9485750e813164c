import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Pager } from "../../shell/Pager";
import { Rows, type Columns } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { tell, tellFailure } from "../../shell/tell";
import { Ago } from "../../time/Ago";
import { BindUnknownTag } from "./BindUnknownTag";
import { dismissTag, unknownTagsPage, type UnknownTag } from "./unknownTags";

/** Tags in the air that belong to nothing: bind them, or dismiss them. */
export default function UnknownTagsPage() {
  const { page = 0 } = useSearch({ from: "/frame/manage/tags" });
  const navigate = useNavigate();
  const client = useQueryClient();
  const [binding, setBinding] = useState<UnknownTag>();
  const { mutate: dismiss } = useMutation({
    mutationFn: dismissTag,
    onSuccess: (_, code) => tell(`${code} is off the list until heard again.`),
    onError: tellFailure,
    onSettled: () =>
      void client.invalidateQueries({ queryKey: ["unknown-tags"] }),
  });
  const columns = useMemo(() => columnsWith(setBinding, dismiss), [dismiss]);

  return (
    <Sheet title="Unknown tags">
      <Text c="dimmed" mb="md">
        These tags are heard in the house but are on no asset. Put each on the
        asset that wears it, and the asset shows on the map.
      </Text>
      <Answer
        of={useQuery(unknownTagsPage(page))}
        empty={{
          when: ({ total }) => total === 0,
          show: <Empty title="Every tag that is heard is known" icon="check" />,
        }}
      >
        {(tags) => (
          <>
            <Rows
              label="Unknown tags"
              items={tags.items}
              columns={columns}
              keyOf={({ code }) => code}
            />
            <Pager
              of={tags}
              go={(to) =>
                void navigate({ to: "/manage/tags", search: { page: to } })
              }
            />
          </>
        )}
      </Answer>
      {binding && (
        <BindUnknownTag tag={binding} close={() => setBinding(undefined)} />
      )}
    </Sheet>
  );
}

function columnsWith(
  bind: (tag: UnknownTag) => void,
  dismiss: (code: string) => void,
): Columns<UnknownTag> {
  return [
    {
      id: "code",
      header: "Tag",
      cell: ({ row: { original: tag } }) => <Text fw={600}>{tag.code}</Text>,
      meta: { phone: "title" },
    },
    {
      id: "lastHeard",
      header: "Last heard",
      cell: ({ row: { original: tag } }) => <Ago at={tag.lastHeard} />,
    },
    {
      id: "lastPlace",
      header: "Where",
      cell: ({ row: { original: tag } }) => tag.lastPlace ?? "not known",
    },
    {
      id: "heard",
      header: "Times heard",
      cell: ({ row: { original: tag } }) => tag.heard.toLocaleString("en-GB"),
      meta: { end: true },
    },
    {
      id: "firstHeard",
      header: "First heard",
      cell: ({ row: { original: tag } }) => <Ago at={tag.firstHeard} />,
      meta: { phone: "hidden" },
    },
    {
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: tag } }) => (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="sm"
            variant="light"
            onClick={() => bind(tag)}
            aria-label={`Put on an asset: ${tag.code}`}
          >
            Put on
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={() => dismiss(tag.code)}
            aria-label={`Dismiss ${tag.code}`}
          >
            Dismiss
          </Button>
        </Group>
      ),
      meta: { phone: "bare", end: true },
    },
  ];
}
