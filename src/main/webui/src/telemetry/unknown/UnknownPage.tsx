import { SegmentedControl, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Sheet } from "../../shell/Sheet";
import { UnknownDevices } from "./UnknownDevices";
import { UnknownSignals } from "./UnknownSignals";

/** What readings name and nobody knows: signals that the catalogue does not have, devices that the register does not have. */
export default function UnknownPage() {
  const { show, page = 0 } = useSearch({ from: "/frame/manage/unknown" });
  const navigate = useNavigate();
  const devices = show === "devices";
  const go = (to: { show?: string; page?: number }) =>
    void navigate({ to: "/manage/unknown", search: to, replace: true });
  const turn = (to: number) => go({ ...(devices && { show }), page: to });
  return (
    <Sheet
      title={devices ? "Unknown devices" : "Unknown signals"}
      actions={
        <SegmentedControl
          aria-label="What is unknown"
          value={devices ? "devices" : "signals"}
          onChange={(chosen) =>
            go(chosen === "devices" ? { show: chosen } : {})
          }
          data={[
            { value: "signals", label: "Signals" },
            { value: "devices", label: "Devices" },
          ]}
        />
      }
    >
      <Text c="dimmed" mb="md">
        {devices
          ? "Readings name these devices, but the register has no such control number or serial number. Add the device, or mend its number, and its readings count from then on."
          : "These signals arrive, but the catalogue does not have them for that class. Their newest value is kept aside; nothing is predicted from them."}
      </Text>
      {devices ? (
        <UnknownDevices page={page} turn={turn} />
      ) : (
        <UnknownSignals page={page} turn={turn} />
      )}
    </Sheet>
  );
}
