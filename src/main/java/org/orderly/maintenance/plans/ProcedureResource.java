package org.orderly.maintenance.plans;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.maintenance.ChecklistLine;
import org.orderly.maintenance.OrderKind;
import org.orderly.security.Roles;

/** Procedures: documents with versions. */
@Path("/api/procedures")
@Tag(name = "Plans")
class ProcedureResource {

    private final Procedures procedures;

    ProcedureResource(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * One version of a procedure.
     *
     * @param number of this version, from 1
     * @param newest the number of the newest one
     * @param plans how many plans use it
     */
    @Schema(name = "Procedure", example = """
            {"id":3,"code":"PM-INFUSION-PUMP","number":2,"newest":2,"title":"Infusion pump, yearly inspection",
            "kind":"planned","minutes":35,"skill":"infusion","lines":[{"text":"Housing and mains lead intact"},
            {"text":"Flow error at 25 mL/h","unit":"%","low":-5,"high":5}],"writtenAt":"2026-03-01T14:05:09Z",
            "writtenBy":"biomed","why":"Flow at two rates","plans":1}""")
    record View(
            long id,
            String code,
            int number,
            int newest,
            String title,
            OrderKind kind,
            int minutes,
            String skill,
            List<ChecklistLine> lines,
            Instant writtenAt,
            String writtenBy,
            String why,
            long plans) {

        static View of(Procedure procedure, Edition edition) {
            return new View(
                    procedure.id,
                    procedure.code,
                    edition.number,
                    procedure.newest,
                    edition.title,
                    edition.kind,
                    edition.minutes,
                    edition.skill,
                    edition.lines,
                    edition.writtenAt,
                    edition.writtenBy,
                    edition.why,
                    PmPlan.using(procedure.id));
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Every procedure in its newest version, by code")
    public Page<View> list(@Valid @BeanParam PageQuery page) {
        return Page.of(
                Procedure.<Procedure>findAll(Sort.by("code")),
                page,
                procedure -> View.of(procedure, Edition.newest(procedure)));
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @APIResponseSchema(value = View.class, responseCode = "201")
    @Operation(summary = "Writes a new procedure, version 1")
    public RestResponse<View> write(@Valid @NotNull ProcedureText text) {
        Procedure procedure = procedures.write(text);
        return Versions.created(
                "/api/procedures/" + procedure.id, View.of(procedure, Edition.newest(procedure)), procedure.newest);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The newest version of a procedure")
    public RestResponse<View> read(long id) {
        return newest(Procedure.existing(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Writes the next version; If-Match must name the version that was read",
            description = "Orders that are open keep the lines they were opened with; new ones get the new lines.")
    public RestResponse<View> rewrite(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ProcedureText text) {
        return newest(procedures.rewrite(id, ifMatch, text));
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Every version of a procedure, the newest first")
    public Page<View> versions(long id, @Valid @BeanParam PageQuery page) {
        Procedure procedure = Procedure.existing(id);
        return Page.of(Edition.all(id), page, edition -> View.of(procedure, edition));
    }

    @GET
    @Path("{id}/versions/{number}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One version of a procedure")
    public View version(long id, int number) {
        Procedure procedure = Procedure.existing(id);
        return View.of(
                procedure,
                Edition.of(id, number)
                        .orElseThrow(() -> Problems.notFound(procedure.code + " has no version " + number + ".")));
    }

    private static RestResponse<View> newest(Procedure procedure) {
        return Versions.answer(View.of(procedure, Edition.newest(procedure)), procedure.newest);
    }
}
