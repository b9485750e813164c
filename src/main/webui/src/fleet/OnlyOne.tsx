import { Text } from "@mantine/core";
import { AnchorLink } from "../shell/links";

/** In the place of a list's filters where somebody came for one item of it: the way to the others. */
export function OnlyOne({ all, to }: { all: string; to: string }) {
  return (
    <Text size="sm">
      Only this one is shown.{" "}
      <AnchorLink to={to} inherit underline="always">
        {all}
      </AnchorLink>
    </Text>
  );
}
