import { useSyncExternalStore } from "react";
import classes from "./Connection.module.css";
import { Icon } from "./Icon";

function listen(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** A bar while the device has no network: what is shown may be old. */
export function Connection() {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className={classes.bar}>
          <Icon name="noSignal" /> No network. What you see may be old.
        </p>
      )}
    </div>
  );
}
