import { Group, Text } from "@mantine/core";
import { AnchorLink } from "../../shell/links";
import type { Columns } from "../../shell/Rows";
import { ClassBadge } from "./ClassBadge";
import type { Recall } from "./recalls";
import { progressInWords } from "./words";

export const recallColumns: Columns<Recall> = [
  {
    id: "recall",
    header: "Recall",
    cell: ({ row: { original: recall } }) => (
      <div>
        <AnchorLink
          to="/work/recalls/$id"
          params={{ id: String(recall.id) }}
          fw={600}
          underline="always"
        >
          <Text span inherit lineClamp={2}>
            {recall.product || recall.number}
          </Text>
        </AnchorLink>
        <Text size="sm" c="dimmed" fw={400}>
          {[recall.number, recall.firm].filter(Boolean).join(" · ")}
        </Text>
      </div>
    ),
    meta: { phone: "title" },
  },
  {
    id: "class",
    header: "Class",
    cell: ({ row: { original: recall } }) => <ClassBadge of={recall.class} />,
  },
  {
    id: "reason",
    header: "Why",
    cell: ({ row: { original: recall } }) => (
      <Text size="sm" lineClamp={3} maw={420}>
        {recall.reason}
      </Text>
    ),
    meta: { phone: "bare" },
  },
  {
    id: "since",
    header: "Begun",
    cell: ({ row: { original: recall } }) => (
      <Group gap={4}>
        {recall.initiatedOn ?? "not known"}
        {!recall.open && (
          <Text span size="sm" c="dimmed">
            ended
          </Text>
        )}
      </Group>
    ),
  },
  {
    id: "devices",
    header: "Our devices",
    cell: ({ row: { original: recall } }) => progressInWords(recall.matches),
  },
];
