import { Checkbox, Stack, type CheckboxGroupProps } from "@mantine/core";
import type { Role } from "./session";
import { roleWords } from "./users";

type Props = Omit<CheckboxGroupProps, "children" | "label">;

/** Which roles somebody has; at least one. */
export function RolesInput(props: Props) {
  return (
    <Checkbox.Group label="Roles" withAsterisk {...props}>
      <Stack gap="xs" mt={6} mb={4}>
        {(Object.keys(roleWords) as Role[]).map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={roleWords[role].name}
            description={roleWords[role].does}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
