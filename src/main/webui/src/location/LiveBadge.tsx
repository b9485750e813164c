import { Badge } from "@mantine/core";
import { Ago } from "../time/Ago";
import { Icon } from "../shell/Icon";
import type { LiveFloor } from "./useLive";

/** Whether what is shown is of this moment. */
export function LiveBadge({ live: { link, heardAt } }: { live: LiveFloor }) {
  const look = {
    live: { colour: "green", icon: "signal", words: "Live" },
    connecting: { colour: "gray", icon: "signal", words: "Connecting…" },
    broken: { colour: "orange", icon: "noSignal", words: "Connecting again…" },
  } as const;
  const { colour, icon, words } = look[link];
  return (
    <Badge
      role="status"
      variant="light"
      color={colour}
      size="lg"
      tt="none"
      leftSection={<Icon name={icon} size={14} />}
    >
      {words}
      {link === "broken" && heardAt !== undefined && (
        <>
          {" "}
          (<Ago at={heardAt} before="last news " />)
        </>
      )}
    </Badge>
  );
}
