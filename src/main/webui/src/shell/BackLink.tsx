import type { AnchorProps } from "@mantine/core";
import { Icon } from "./Icon";

/** How a link back to the list looks that a page belongs to: spread it over an AnchorLink. */
export const backLook: AnchorProps = {
  size: "sm",
  display: "inline-flex",
  mb: "sm",
  style: { alignItems: "center", gap: 4, minHeight: 24 },
};

export function Back({ children }: { children: string }) {
  return (
    <>
      <Icon name="back" size={16} />
      {children}
    </>
  );
}
