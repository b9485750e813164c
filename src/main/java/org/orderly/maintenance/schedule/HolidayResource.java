package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.csv.ReadAs;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.location.plan.PlanSite;
import org.orderly.security.Roles;

/** The public holidays of a site, on which nobody is planned whose hours do not say so. */
@Path("/api/holidays/{site}")
@Tag(name = "Schedule")
class HolidayResource {

    private static final int MOST_REFUSED = 100;
    private static final String CALENDAR = "text/calendar";

    private final Holidays holidays;
    private final HolidayFile file;
    private final SiteTime time;

    HolidayResource(Holidays holidays, HolidayFile file, SiteTime time) {
        this.holidays = holidays;
        this.file = file;
        this.time = time;
    }

    @Schema(example = "{\"name\":\"Christmas Day\"}")
    record Name(@NotBlank @Size(max = 120) String name) {}

    @Schema(name = "Holiday", example = "{\"day\":\"2026-12-25\",\"name\":\"Christmas Day\"}")
    record HolidayView(LocalDate day, String name) {

        static HolidayView of(Holiday holiday) {
            return new HolidayView(holiday.day, holiday.name);
        }
    }

    /**
     * What became of a list.
     *
     * @param same days that were known under that name
     * @param refused what could not be read, at most 100
     */
    @Schema(name = "HolidayImport", example = """
            {"added":11,"changed":0,"same":1,"refused":["Line 4: write a date such as 2026-12-25."]}""")
    record Import(int added, int changed, int same, List<String> refused) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The holidays of a site from a day on, from today unless said otherwise")
    public Page<HolidayView> list(@RestPath String site, @RestQuery String from, @Valid @BeanParam PageQuery page) {
        PlanSite known = holidays.site(site);
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneId.of(known.timeZone()));
        LocalDate since = from == null || from.isBlank() ? today : day("from", from);
        return Page.of(Holiday.since(known.code(), since), page, HolidayView::of);
    }

    @PUT
    @Path("{day}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "That day is a holiday of the site",
            description = "Nobody of the site is planned on it whose working hours do not say that they hold on"
                    + " holidays too. What is planned on it already says so on the board until somebody plans again.")
    public HolidayView put(@RestPath String site, @RestPath String day, @Valid @NotNull Name given) {
        return HolidayView.of(
                holidays.put(holidays.site(site), day("day", day), given.name().strip()));
    }

    @DELETE
    @Path("{day}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "That day is no holiday of the site")
    public void remove(@RestPath String site, @RestPath String day) {
        holidays.remove(holidays.site(site), day("day", day));
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", "application/vnd.ms-excel", MediaType.TEXT_PLAIN, CALENDAR})
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Adds the holidays of a CSV file with the columns date and name, or of a calendar (iCalendar)",
            description = "Each event of the calendar is of whole days; of one that comes again every year the days of"
                    + " five years are taken. A day that is known gets the name of the file. None is taken away.")
    public Import take(
            @RestPath String site,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body,
            @BeanParam ReadAs said) {
        PlanSite known = holidays.site(site);
        boolean calendar = type.toLowerCase(Locale.ROOT).startsWith(CALENDAR);
        return taken(known, calendar ? file.calendar(body, time.today()) : file.csv(body, said));
    }

    private Import taken(PlanSite site, HolidayFile.Read read) {
        Holidays.Taken taken = holidays.take(site, read.days());
        return new Import(
                taken.added(),
                taken.changed(),
                taken.same(),
                read.refused().stream().limit(MOST_REFUSED).toList());
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1970 || day.getYear() > 2200) {
                throw new DateTimeException("out of range");
            }
            return day;
        } catch (DateTimeException e) {
            throw Problems.badRequest(name + " must be a date such as 2026-12-25.");
        }
    }
}
