import { Button, Card, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { send } from "../http/api";
import { Failure } from "../http/States";
import { violationsOf } from "../http/violations";
import { Problem } from "../http/problem";
import { Sheet } from "../shell/Sheet";
import { tell } from "../shell/tell";
import { NewPasswordInput } from "./NewPasswordInput";
import { signIn, useMe } from "./session";
import { passwordFault } from "./users";

interface Change {
  current: string;
  password: string;
}

/** One's own password. */
export default function PasswordPage() {
  const navigate = useNavigate();
  const { data: person } = useMe();
  const form = useForm<Change>({
    initialValues: { current: "", password: "" },
    validate: {
      current: (password) => (password ? null : "Fill this in"),
      password: passwordFault,
    },
  });
  const changing = useMutation({
    mutationFn: async (change: Change) => {
      await send("PUT", "/api/me/password", change);
      // The session was earned with the old password and has ended; go on with a new one.
      if (person) await signIn(person.username, change.password);
    },
    onSuccess: () => {
      tell("Your password is changed.");
      return navigate({ to: "/" });
    },
    onError: (error) => {
      form.setErrors(violationsOf(error, Object.keys(form.values)));
      if (isWrongPassword(error)) form.setFieldError("current", error.detail);
    },
  });
  const wrong = isWrongPassword(changing.error);
  return (
    <Sheet title="Change password" width={520}>
      <Card bg="var(--orderly-surface)" withBorder padding="lg">
        <form
          onSubmit={form.onSubmit((change) => changing.mutate(change))}
          noValidate
        >
          <Stack>
            <Text size="sm" c="dimmed">
              You stay signed in here; other devices have to sign in again.
            </Text>
            <PasswordInput
              label="Present password"
              required
              autoComplete="current-password"
              visibilityToggleButtonProps={{
                "aria-label": "Show the present password",
                tabIndex: 0,
              }}
              {...form.getInputProps("current")}
            />
            <NewPasswordInput
              label="New password"
              visibilityToggleButtonProps={{
                "aria-label": "Show the new password",
                tabIndex: 0,
              }}
              {...form.getInputProps("password")}
            />
            {changing.isError && !wrong && <Failure error={changing.error} />}
            <Group>
              <Button type="submit" loading={changing.isPending}>
                Change password
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </Sheet>
  );
}

function isWrongPassword(error: unknown): error is Problem {
  return error instanceof Problem && error.status === 403;
}
