import { Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Problem } from "../http/problem";
import { violationsOf } from "../http/violations";
import { Dialog } from "../shell/Dialog";
import { DialogActions } from "../shell/DialogActions";
import { tell } from "../shell/tell";
import { RolesInput } from "./RolesInput";
import { me } from "./session";
import { changeUser, type User } from "./users";

type Change = Pick<User, "displayName" | "roles" | "active">;

/** Changes what somebody is called and may do, or ends their access. */
export function ChangePerson({
  user,
  close,
}: {
  user: User;
  close: () => void;
}) {
  const client = useQueryClient();
  const form = useForm<Change>({
    initialValues: {
      displayName: user.displayName,
      roles: user.roles,
      active: user.active,
    },
    validate: {
      displayName: (name) => (name.trim() ? null : "Fill this in"),
      roles: (roles) => (roles.length ? null : "Choose at least one"),
    },
  });
  const changing = useMutation({
    mutationFn: (change: Change) => changeUser(user, change),
    onSuccess: ({ displayName }) => {
      tell(`${displayName} is saved.`);
      close();
    },
    onError: (error) =>
      form.setErrors(violationsOf(error, Object.keys(form.values))),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["users"] });
      void client.invalidateQueries(me);
    },
  });
  const outdated =
    changing.error instanceof Problem && changing.error.status === 412;
  return (
    <Dialog opened close={close} title={user.username}>
      <form
        onSubmit={form.onSubmit((change) => changing.mutate(change))}
        noValidate
      >
        <Stack>
          <TextInput
            label="Name"
            required
            maxLength={120}
            {...form.getInputProps("displayName")}
            data-autofocus
          />
          <RolesInput {...form.getInputProps("roles")} />
          <Switch
            label="May sign in"
            description="Switched off, an open session ends at once"
            {...form.getInputProps("active", { type: "checkbox" })}
          />
          <DialogActions
            cancel={close}
            label="Save"
            pending={changing.isPending}
            failure={
              outdated
                ? new Problem(
                    412,
                    "Someone else changed this account",
                    "Close this, look at the list again, and repeat your change if it is still needed.",
                  )
                : changing.error
            }
          />
        </Stack>
      </form>
    </Dialog>
  );
}
