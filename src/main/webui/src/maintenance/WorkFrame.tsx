import { TabbedArea } from "../shell/TabbedArea";
import { workPages } from "./workPages";

/** The tabs of the work area above the page that is open. */
export default function WorkFrame() {
  return <TabbedArea name="Work" root="/work" pages={workPages} />;
}
