import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";

/** Where short messages appear: notifications.show({ message }). */
export default function Notices() {
  return <Notifications position="top-center" />;
}
