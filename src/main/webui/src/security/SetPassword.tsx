import { Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { violationsOf } from "../http/violations";
import { Dialog } from "../shell/Dialog";
import { DialogActions } from "../shell/DialogActions";
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
          <DialogActions
            cancel={close}
            label="Set password"
            pending={setting.isPending}
            failure={setting.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
