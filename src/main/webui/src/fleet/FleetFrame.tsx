import { TabbedArea } from "../shell/TabbedArea";
import { fleetPages } from "./fleetPages";

/** The tabs of the fleet area above the page that is open. */
export default function FleetFrame() {
  return <TabbedArea name="Fleet" root="/fleet" pages={fleetPages} />;
}
