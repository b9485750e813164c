import { Button, Menu } from "@mantine/core";
import { Icon } from "../../shell/Icon";
import { reportFile, type Asked } from "../reports";

const kinds = [
  { kind: "xlsx", label: "Excel, with live formulas" },
  { kind: "pdf", label: "PDF for the board" },
  { kind: "csv", label: "CSV" },
  { kind: "json", label: "JSON" },
] as const;

/** The report of this page as a file: the same figures in each, to the cent. */
export function ExportMenu({ asked }: { asked: Asked }) {
  return (
    <Menu position="bottom-end" shadow="md" width={240} withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<Icon name="download" />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map(({ kind, label }) => (
          <Menu.Item
            key={kind}
            component="a"
            href={reportFile(kind, asked)}
            download
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
