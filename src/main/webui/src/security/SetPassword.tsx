import { Button, Group, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Failure } from "../http/States";
import { violationsOf } from "../http/violations";
import { Dialog } from "../shell/Dialog";
import { tell } from "../shell/tell";
import { NewPasswordInput } from "./NewPasswordInput";
import { passwordFault, setPassword, type User } from "./users";

/** Gives somebody a new password. */
export function SetPassword({
  user,
  close,
}: {
  user: User;
  close: () => void;
}) {
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: passwordFault },
  });
  const setting = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      setPassword(user.id, password),
    onSuccess: () => {
      tell(`${user.displayName} has a new password.`);
      close();
    },
    onError: (error) => form.setErrors(violationsOf(error, ["password"])),
  });
  return (
    <Dialog opened close={close} title={`New password for ${user.displayName}`}>
      <form
        onSubmit={form.onSubmit((values) => setting.mutate(values))}
        noValidate
      >
        <Stack>
          <NewPasswordInput
            {...form.getInputProps("password")}
            data-autofocus
          />
          {setting.isError && <Failure error={setting.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={setting.isPending}>
              Set password
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
