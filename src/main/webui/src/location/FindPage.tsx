import { Sheet } from "../shell/Sheet";

export default function FindPage() {
  return <Sheet title="Find equipment">…</Sheet>;
}
