import { Box, Button, Collapse } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import { SearchField, type SearchFieldProps } from "./SearchField";

interface Props {
  /** Left out where nothing is searched by words. */
  search?: SearchFieldProps;
  /** What is chosen below the search; empty where nothing is. */
  chosen: unknown[];
  children: ReactNode;
}

/** A search above the choices that narrow a list; on a phone the choices wait behind a button that counts them. */
export function FilterBar({ search, chosen, children }: Props) {
  const narrow = useMediaQuery("(max-width: 47.99em)", false, {
    getInitialValueInEffect: false,
  });
  const [open, { toggle }] = useDisclosure(false);
  const count = chosen.filter(Boolean).length;
  return (
    <div>
      {search && (
        <Box mb="xs">
          <SearchField {...search} />
        </Box>
      )}
      {narrow && (
        <Button
          variant="default"
          size="sm"
          onClick={toggle}
          aria-expanded={open}
          leftSection={<Icon name="settings" />}
        >
          {count ? `Filters (${count})` : "Filters"}
        </Button>
      )}
      <Collapse expanded={!narrow || open} transitionDuration={0}>
        {children}
      </Collapse>
    </div>
  );
}
