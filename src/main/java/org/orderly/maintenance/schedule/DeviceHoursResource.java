package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.maintenance.JsonText;
import org.orderly.security.Caller;
import org.orderly.security.Roles;

/** When a device can be had for work on it. */
@Path("/api/assets/{id}/device-hours")
@Tag(name = "Schedule")
class DeviceHoursResource {

    private final Roster roster;
    private final SiteTime time;
    private final Caller caller;

    DeviceHoursResource(Roster roster, SiteTime time, Caller caller) {
        this.roster = roster;
        this.time = time;
        this.caller = caller;
    }

    /** Hours of a week; none for always. */
    @Schema(example = """
            {"hours":[{"day":"saturday","from":"08:00","to":"18:00"}],"why":"Runs day and night on weekdays"}""")
    record OwnHours(
            @NotNull @Size(max = 50) List<@NotNull @Valid Hours> hours,
            @Size(max = 500) String why) {}

    /** @param own whether they differ from what its class says */
    @Schema(name = "DeviceHours", example = """
            {"hours":[{"day":"saturday","from":"08:00","to":"18:00"}],"own":true,"why":"Runs day and night on weekdays"}""")
    record DeviceHoursView(List<Hours> hours, boolean own, String why) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "When a device can be had; no hours for always")
    public DeviceHoursView read(@RestPath long id) {
        AssetCard asset = existing(id);
        DeviceHours own = DeviceHours.findById(id);
        return own == null
                ? new DeviceHoursView(DeviceHours.ofClass(asset.classCode()), false, null)
                : new DeviceHoursView(own.hours(), true, own.why);
    }

    @PUT
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Says when this device can be had, whatever holds for its class")
    public DeviceHoursView change(@RestPath long id, @Valid @NotNull OwnHours given) {
        existing(id);
        DeviceHours known = DeviceHours.findById(id);
        DeviceHours own = known == null ? new DeviceHours() : known;
        own.assetId = id;
        own.hours = JsonText.written(given.hours());
        own.why = given.why();
        own.changedBy = caller.name();
        own.changedAt = time.now();
        own.persist();
        return read(id);
    }

    @DELETE
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "What holds for its class holds for this device too")
    public void remove(@RestPath long id) {
        DeviceHours.deleteById(id);
    }

    private AssetCard existing(long id) {
        return roster.card(id).orElseThrow(() -> Problems.notFound("There is no asset " + id + "."));
    }
}
