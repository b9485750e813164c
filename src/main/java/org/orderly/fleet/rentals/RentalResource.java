package org.orderly.fleet.rentals;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.assets.ClassNames;
import org.orderly.fleet.Days;
import org.orderly.http.Codes;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.security.Roles;

/** Units on hire. */
@Path("/api/rentals")
@Tag(name = "Fleet")
class RentalResource {

    private final RentalBook book;
    private final Rentals rentals;
    private final RentalClock alarm;
    private final ClassNames classes;
    private final Clock clock;

    RentalResource(RentalBook book, Rentals rentals, RentalClock alarm, ClassNames classes, Clock clock) {
        this.book = book;
        this.rentals = rentals;
        this.alarm = alarm;
        this.classes = classes;
        this.clock = clock;
    }

    /** The last day that is paid for. */
    @Schema(name = "RentalReturn", example = "{\"on\":\"2026-03-14\"}")
    record Return(@NotNull LocalDate on) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Rentals: those that run first, the one due first at the top; then those that went back",
            description = "state takes running, due, overdue or returned; alert=true only those with an alert.")
    public Page<RentalView> list(
            @RestQuery String state,
            @RestQuery("class") String classCode,
            @RestQuery String department,
            @RestQuery boolean alert,
            @Valid @BeanParam PageQuery page) {
        RentalState wanted = Codes.query("state", state, RentalState::of);
        if (wanted == RentalState.RETURNED && !alert) {
            return Page.of(Rental.returned(classCode, department), page, rental -> view(rental, Map.of()));
        }
        List<Rental> running = Rental.running();
        Map<Long, Alert> alerts = alarm.alerts(running, rentals.hiredAssets());
        List<Rental> chosen = running.stream()
                .filter(rental -> classCode == null || Key.same(classCode, rental.classCode))
                .filter(rental -> department == null || Key.same(department, rental.department))
                .filter(rental -> !alert || alerts.containsKey(rental.id))
                .filter(rental -> wanted == null || RentalState.of(rental, Days.today(clock)) == wanted)
                .sorted(Comparator.comparing(
                        rental -> alerts.containsKey(rental.id)
                                ? alerts.get(rental.id).kind()
                                : null,
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (wanted != null || alert) {
            return Page.of(chosen, page, rental -> view(rental, alerts));
        }
        return all(chosen, classCode, department, page, alerts);
    }

    /** Those that run, and after them those that went back. */
    private Page<RentalView> all(
            List<Rental> running, String classCode, String department, PageQuery page, Map<Long, Alert> alerts) {
        int skip = Math.max(0, page.offset() - running.size());
        List<RentalView> items = running.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(rental -> view(rental, alerts))
                .collect(Collectors.toCollection(ArrayList::new));
        PanacheQuery<Rental> returned = Rental.returned(classCode, department);
        long total = running.size() + returned.count();
        if (items.size() < page.size()) {
            returned.range(skip, skip + page.size() - items.size() - 1).stream()
                    .map(rental -> view(rental, alerts))
                    .forEach(items::add);
        }
        return new Page<>(items, page.page(), page.size(), total);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One rental, with what it costs so far")
    public RestResponse<RentalView> one(long id) {
        return answer(book.rental(id));
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Writes down a unit on hire")
    public RestResponse<RentalView> add(@Valid @NotNull RentalFacts facts) {
        Rental rental = book.add(facts);
        return Versions.created("/api/rentals/" + rental.id, view(rental, alerts()), rental.version);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Corrects a running rental, or extends it; If-Match must name the version that was read")
    public RestResponse<RentalView> change(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull RentalFacts facts) {
        return answer(book.change(id, ifMatch, facts));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "The unit went back; on is the last day that is paid for")
    public RestResponse<RentalView> giveBack(long id, @Valid @NotNull Return given) {
        return answer(book.giveBack(id, given.on()));
    }

    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Somebody has seen the alert: it says nothing more until tomorrow")
    public RestResponse<RentalView> acknowledge(long id) {
        return answer(book.acknowledge(id));
    }

    private RestResponse<RentalView> answer(Rental rental) {
        return Versions.answer(view(rental, rental.runs() ? alerts() : Map.of()), rental.version);
    }

    private Map<Long, Alert> alerts() {
        return alarm.alerts(rentals.running(), rentals.hiredAssets());
    }

    private RentalView view(Rental rental, Map<Long, Alert> alerts) {
        return RentalView.of(rental, classes.of(rental.classCode), alerts.get(rental.id), Days.today(clock));
    }
}
