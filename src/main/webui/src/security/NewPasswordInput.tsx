import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { SHORTEST_PASSWORD } from "./users";

/** A password to be. */
export function NewPasswordInput(props: PasswordInputProps) {
  return (
    <PasswordInput
      label="Password"
      description={`At least ${SHORTEST_PASSWORD} characters; a few words are easy to remember`}
      required
      autoComplete="new-password"
      visibilityToggleButtonProps={{
        "aria-label": "Show the password",
        tabIndex: 0,
      }}
      {...props}
    />
  );
}
