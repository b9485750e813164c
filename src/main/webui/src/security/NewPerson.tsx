import { Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { violationsOf } from "../http/violations";
import { Dialog } from "../shell/Dialog";
import { DialogActions } from "../shell/DialogActions";
import { tell } from "../shell/tell";
import { NewPasswordInput } from "./NewPasswordInput";
import { RolesInput } from "./RolesInput";
import { addUser, passwordFault, type NewUser } from "./users";

/** Opens an account. */
export function NewPerson({ close }: { close: () => void }) {
  const client = useQueryClient();
  const form = useForm<NewUser>({
    initialValues: { username: "", displayName: "", password: "", roles: [] },
    validate: {
      username: (name) =>
        /^[A-Za-z0-9][A-Za-z0-9._@-]{0,60}$/.test(name.trim())
          ? null
          : "Letters, digits and . _ @ - only",
      displayName: (name) => (name.trim() ? null : "Fill this in"),
      password: passwordFault,
      roles: (roles) => (roles.length ? null : "Choose at least one"),
    },
  });
  const adding = useMutation({
    mutationFn: (user: NewUser) =>
      addUser({ ...user, username: user.username.trim() }),
    onSuccess: (user) => {
      void client.invalidateQueries({ queryKey: ["users"] });
      tell(`${user.displayName} can sign in as ${user.username}.`);
      close();
    },
    onError: (error) =>
      form.setErrors(violationsOf(error, Object.keys(form.values))),
  });
  return (
    <Dialog opened close={close} title="Add a person">
      <form
        onSubmit={form.onSubmit((user) => adding.mutate(user))}
        noValidate
        autoComplete="off"
      >
        <Stack>
          <TextInput
            label="Name"
            required
            maxLength={120}
            {...form.getInputProps("displayName")}
            data-autofocus
          />
          <TextInput
            label="User name"
            required
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps("username")}
          />
          <NewPasswordInput {...form.getInputProps("password")} />
          <RolesInput {...form.getInputProps("roles")} />
          <DialogActions
            cancel={close}
            label="Add person"
            pending={adding.isPending}
            failure={adding.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
