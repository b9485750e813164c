package org.orderly.maintenance.plans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Moments;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.identity.Key;
import org.orderly.location.SiteZones;
import org.orderly.security.Roles;

/** What is due when. */
@Path("/api/plans/due")
@Tag(name = "Plans")
class DueResource {

    private static final int USUAL_DAYS = 30;
    private static final Comparator<Next> BY_DUE = Comparator.comparing(
                    (Next next) -> next.days().due())
            .thenComparing(next -> next.asset().controlNumber())
            .thenComparing(next -> next.plan().id);

    private final DueBook book;
    private final SiteZones zones;
    private final Clock clock;

    DueResource(DueBook book, SiteZones zones, Clock clock) {
        this.book = book;
        this.zones = zones;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "What falls due, day by day; days such as 2026-03-01",
            description = "From the oldest that is not done until 30 days from today, unless said otherwise.")
    public Page<NextView> due(
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String department,
            @RestQuery("class") String classCode,
            @RestQuery Long plan,
            @Valid @BeanParam PageQuery page) {
        LocalDate first = Moments.day("from", from, LocalDate.MIN);
        LocalDate last = Moments.day(
                "to", to, LocalDate.ofInstant(clock.instant(), zones.usual()).plusDays(USUAL_DAYS));
        Predicate<Next> wanted = next -> next.days() != null
                && !next.days().due().isBefore(first)
                && !next.days().due().isAfter(last)
                && (plan == null || plan.equals(next.plan().id))
                && (isEmpty(department) || Key.same(department, next.asset().department()))
                && (isEmpty(classCode) || Key.same(classCode, next.asset().classCode()));
        Map<Long, PlanView.Document> procedures = new HashMap<>();
        return Page.of(
                book.now().all().stream().filter(wanted).sorted(BY_DUE).toList(), page, next -> view(next, procedures));
    }

    private NextView view(Next next, Map<Long, PlanView.Document> procedures) {
        return NextView.of(
                next, procedures.computeIfAbsent(next.plan().procedureId, PlanView.Document::of), clock.instant());
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
