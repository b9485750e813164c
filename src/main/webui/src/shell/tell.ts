import { notifications } from "@mantine/notifications";
import { wordsOf } from "../http/States";

/** Says in passing that something is done. */
export function tell(message: string): void {
  notifications.show({
    message,
    color: "sea",
    closeButtonProps: { "aria-label": "Close" },
  });
}

/** Says in passing that something failed and why. */
export function tellFailure(error: unknown): void {
  const { title, detail } = wordsOf(error);
  notifications.show({
    title,
    message: detail,
    color: "red",
    autoClose: 10_000,
    closeButtonProps: { "aria-label": "Close" },
  });
}
