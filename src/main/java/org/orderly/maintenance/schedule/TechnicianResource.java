package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.location.plan.Plans;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;
import org.orderly.security.Roles;
import org.orderly.security.Staff;

/** The people who do the work: what they can, and when they are there. */
@Path("/api/technicians")
@Tag(name = "Schedule")
class TechnicianResource {

    private static final String KIND = "technician";

    private final Staff staff;
    private final Plans plans;
    private final Departures departures;
    private final AuditTrail trail;

    TechnicianResource(Staff staff, Plans plans, Departures departures, AuditTrail trail) {
        this.staff = staff;
        this.plans = plans;
        this.departures = departures;
        this.trail = trail;
    }

    /**
     * What is said of somebody.
     *
     * @param username who that is when they sign in; null for somebody who does not, such as a service company
     * @param homeZoneId where their day begins, or null
     */
    @Schema(example = """
            {"username":"biomed","name":"Kim Biomed","skills":[{"code":"imaging","certifiedUntil":"2027-06-30"}],
            "hours":[{"day":"monday","from":"08:00","to":"12:00"},{"day":"monday","from":"12:30","to":"16:30",
            "onHolidays":true}],
            "homeZoneId":41}""")
    record TechnicianFacts(
            @Size(max = 80) String username,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 50) List<@NotNull @Valid Skill> skills,
            @NotNull @Size(max = 50) List<@NotNull @Valid Duty> hours,
            Long homeZoneId) {}

    /**
     * Somebody of the team.
     *
     * @param hasCalendar whether there is an address at which their calendar can be read
     */
    @Schema(name = "Technician", example = """
            {"id":1,"username":"biomed","name":"Kim Biomed","skills":[{"code":"imaging","certifiedUntil":"2027-06-30"}],
            "hours":[{"day":"monday","from":"08:00","to":"16:30","onHolidays":false}],"homeZoneId":41,"home":"Workshop",
            "hasCalendar":false,"version":0}""")
    record TechnicianView(
            long id,
            String username,
            String name,
            List<Skill> skills,
            List<Duty> hours,
            Long homeZoneId,
            String home,
            boolean hasCalendar,
            long version) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Everybody who does the work, by name")
    public Page<TechnicianView> list(@Valid @BeanParam PageQuery page) {
        return Page.of(Technician.find("active = true order by name, id"), page, (Technician found) -> view(found));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One of them")
    public RestResponse<TechnicianView> read(long id) {
        return tagged(Technician.existing(id));
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = TechnicianView.class, responseCode = "201")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Adds somebody to the team")
    public RestResponse<TechnicianView> add(@Valid @NotNull TechnicianFacts facts) {
        Technician technician = new Technician();
        into(technician, facts);
        technician.persistAndFlush();
        trail.record(KIND, technician.id, "created", Change.between(Map.of(), facts(technician)));
        return Versions.created("/api/technicians/" + technician.id, view(technician), technician.version);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Replaces what is said of somebody; If-Match must name the version that was read")
    public RestResponse<TechnicianView> change(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull TechnicianFacts facts) {
        Technician technician = Technician.existing(id);
        Versions.check(ifMatch, technician.version);
        Map<String, Object> before = facts(technician);
        into(technician, facts);
        technician.persistAndFlush();
        trail.record(KIND, id, "changed", Change.between(before, facts(technician)));
        return tagged(technician);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Takes somebody off the team",
            description =
                    "What they were to do is planned again, what was pinned to them is a question, and their orders are"
                            + " nobody's; what they did stays on record.")
    public void retire(long id) {
        Technician technician = Technician.existing(id);
        departures.leave(technician);
        trail.record(KIND, id, "retired", Map.of());
    }

    private void into(Technician technician, TechnicianFacts facts) {
        String username = facts.username() == null || facts.username().isBlank() ? null : facts.username();
        refuseStranger(username, technician.id);
        for (Skill skill : facts.skills()) {
            if (!Skills.NAMES.containsKey(skill.code())) {
                throw Problems.badRequest("skills: there is no skill " + skill.code() + "; see /api/skills.");
            }
        }
        boolean moved = !Objects.equals(facts.homeZoneId(), technician.homeZoneId);
        if (moved && facts.homeZoneId() != null && plans.now().zone(facts.homeZoneId()) == null) {
            throw Problems.badRequest("homeZoneId: there is no zone " + facts.homeZoneId() + ".");
        }
        technician.username = username;
        technician.name = facts.name().strip();
        technician.skills(facts.skills());
        technician.hours(facts.hours());
        technician.homeZoneId = facts.homeZoneId();
    }

    /** @throws Problem 400 if nobody signs in by that name, 409 if somebody else of the team does */
    private void refuseStranger(String username, Long id) {
        if (username == null) {
            return;
        }
        if (staff.named(username).isEmpty()) {
            throw Problems.badRequest("username: nobody signs in as " + username + ".");
        }
        Technician.<Technician>find("username", username)
                .firstResultOptional()
                .filter(other -> !other.id.equals(id))
                .ifPresent(other -> {
                    throw Problems.conflict(username + " is " + other.name + " already.");
                });
    }

    private static Map<String, Object> facts(Technician technician) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("username", technician.username);
        facts.put("name", technician.name);
        facts.put("skills", technician.skills);
        facts.put("hours", technician.hours);
        facts.put("homeZoneId", technician.homeZoneId);
        return facts;
    }

    private RestResponse<TechnicianView> tagged(Technician technician) {
        return Versions.answer(view(technician), technician.version);
    }

    private TechnicianView view(Technician technician) {
        var home = technician.homeZoneId == null ? null : plans.now().zone(technician.homeZoneId);
        return new TechnicianView(
                technician.id,
                technician.username,
                technician.name,
                technician.skills(),
                technician.hours(),
                technician.homeZoneId,
                technician.homeZoneId == null ? null : home == null ? "Unknown place" : home.name(),
                technician.calendarToken != null,
                technician.version);
    }
}
