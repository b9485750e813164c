import {
  Button,
  Menu,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { signOut, type Me } from "../security/session";
import { accountPages } from "./account";
import { Icon } from "./Icon";

/** Who is signed in, the colours, and the way out. */
export function AccountMenu({ person }: { person: Me }) {
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    onSettled: () => navigate({ to: "/login", search: { back: "/" } }),
  });
  return (
    <Menu position="bottom-end" shadow="md" width={240} withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          c="inherit"
          leftSection={<Icon name="person" size={20} />}
        >
          <Text
            span
            size="sm"
            truncate
            maw={{ base: "calc(100vw - 220px)", sm: 280 }}
          >
            {person.displayName}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ColourItem />
        {accountPages.map(({ to, label, icon }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon name={icon} />}
            onClick={() => void navigate({ to })}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="signOut" />}
          onClick={() => leaving.mutate()}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ColourItem() {
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme("light") === "dark" ? "light" : "dark";
  return (
    <Menu.Item
      leftSection={<Icon name={other === "dark" ? "moon" : "sun"} />}
      onClick={() => setColorScheme(other)}
    >
      {other === "dark" ? "Dark colours" : "Light colours"}
    </Menu.Item>
  );
}
