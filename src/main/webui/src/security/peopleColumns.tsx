import { Badge, Button, Group, Text } from "@mantine/core";
import type { Columns } from "../shell/Rows";
import { roleWords, type User } from "./users";

interface Acts {
  change: (user: User) => void;
  setPassword: (user: User) => void;
}

export function peopleColumns({ change, setPassword }: Acts): Columns<User> {
  return [
    {
      id: "displayName",
      header: "Name",
      cell: ({ row: { original: user } }) => (
        <Text fw={600}>{user.displayName}</Text>
      ),
      meta: { phone: "title" },
    },
    { id: "username", header: "User name", accessorKey: "username" },
    {
      id: "roles",
      header: "Roles",
      cell: ({ row: { original: user } }) =>
        user.roles.map((role) => roleWords[role]?.name ?? role).join(", "),
    },
    {
      id: "active",
      header: "Account",
      cell: ({ row: { original: user } }) => (
        <Group gap={4} justify="inherit">
          <Badge
            color={user.active ? "green" : "gray"}
            variant="light"
            tt="none"
          >
            {user.active ? "Active" : "Deactivated"}
          </Badge>
          {user.demo && (
            <Badge color="yellow" variant="light" tt="none">
              Demo
            </Badge>
          )}
        </Group>
      ),
    },
    {
      id: "actions",
      header: "Actions",
      cell: ({ row: { original: user } }) => (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="sm"
            variant="light"
            onClick={() => change(user)}
            aria-label={`Change ${user.displayName}`}
          >
            Change
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={() => setPassword(user)}
            aria-label={`Set password of ${user.displayName}`}
          >
            Set password
          </Button>
        </Group>
      ),
      meta: { phone: "bare", end: true },
    },
  ];
}
