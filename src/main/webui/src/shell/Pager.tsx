import { Group, Pagination, Text } from "@mantine/core";
import type { Page } from "../http/api";

interface Props {
  of: Pick<Page<unknown>, "page" | "size" | "total">;
  /** Called with the page, from 0. */
  go: (page: number) => void;
  /** The list fills the screen, so its next page is read from the top. */
  fromTop?: boolean;
}

/** "51–100 of 812" and the way to the other pages; nothing more when all is on one. */
export function Pager({ of, go, fromTop = false }: Props) {
  const { page, size, total } = of;
  if (total === 0) return null;
  const pages = Math.ceil(total / size);
  const from = page * size + 1;
  const to = Math.min(total, from + size - 1);
  return (
    <Group justify="space-between" mt="md" gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {from.toLocaleString("en-GB")}–{to.toLocaleString("en-GB")} of{" "}
        {total.toLocaleString("en-GB")}
      </Text>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page + 1}
          onChange={(chosen) => {
            go(chosen - 1);
            if (fromTop) window.scrollTo({ top: 0 });
          }}
          siblings={1}
          boundaries={1}
          aria-label="Pages"
          getControlProps={(control) => ({
            "aria-label": control === "next" ? "Next page" : "Previous page",
          })}
          getItemProps={(item) => ({ "aria-label": `Page ${item}` })}
        />
      )}
    </Group>
  );
}
