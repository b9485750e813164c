import { Sheet } from "../shell/Sheet";

export default function MapPage() {
  return <Sheet title="Map">…</Sheet>;
}
