import { Menu } from "@mantine/core";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { Icon } from "./Icon";
import type { NavEntry } from "./navigation";

/** The pages that not everybody needs every day. */
export function ManageMenu({
  entries,
  className,
}: {
  entries: readonly NavEntry[];
  className?: string;
}) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = entries.some(({ to }) => pathname.startsWith(to));
  return (
    <Menu position="bottom-start" shadow="md" width={240} withinPortal={false}>
      <Menu.Target>
        <button
          type="button"
          className={className}
          data-status={here ? "active" : undefined}
        >
          <Icon name="settings" size={20} />
          <span>Manage</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <Menu.Item
            key={entry.to}
            leftSection={<Icon name={entry.icon} />}
            aria-current={pathname.startsWith(entry.to) ? "page" : undefined}
            onClick={() => void navigate({ to: entry.to })}
          >
            {entry.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
