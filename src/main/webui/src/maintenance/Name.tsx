import { useNames } from "./team";

/** Somebody's name as people know it. */
export function Name({ of: username }: { of: string | null }) {
  return <>{useNames()(username)}</>;
}
