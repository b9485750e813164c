import { Button, Group } from "@mantine/core";
import { Failure } from "../http/States";

interface Props {
  cancel: () => void;
  /** The words on the button that does it. */
  label: string;
  /** Does it; without this the button submits the form around it. */
  act?: () => void;
  pending?: boolean;
  disabled?: boolean;
  /** It cannot simply be undone: red, and the focus is on Cancel unless a field before it asks for the focus. */
  danger?: boolean;
  /** Why it did not work, shown above the buttons; null while nothing failed. */
  failure?: unknown;
}

/** The foot of a dialog: what went wrong, the way out, and the button that does it. */
export function DialogActions({
  cancel,
  label,
  act,
  pending,
  disabled,
  danger = false,
  failure,
}: Props) {
  return (
    <>
      {!!failure && <Failure error={failure} />}
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={cancel}
          data-autofocus={danger || undefined}
        >
          Cancel
        </Button>
        <Button
          type={act ? "button" : "submit"}
          color={danger ? "red.9" : undefined}
          loading={pending}
          disabled={disabled}
          onClick={act}
        >
          {label}
        </Button>
      </Group>
    </>
  );
}
