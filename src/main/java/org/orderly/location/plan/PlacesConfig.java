package org.orderly.location.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How exactly the places must be drawn. */
@ConfigMapping(prefix = "orderly.places")
interface PlacesConfig {

    /** A position this far outside every zone still counts as in the nearest one; beyond, it is off the plan. */
    @WithDefault("2.0")
    double snapMetres();

    /** Two zones may overlap by a strip this wide, as hand-drawn shared walls do; more is an error. */
    @WithDefault("0.05")
    double sharedWallMetres();

    /** A door, lift or stairs must lie within this distance of both its zones. */
    @WithDefault("1.5")
    double doorReachMetres();
}
