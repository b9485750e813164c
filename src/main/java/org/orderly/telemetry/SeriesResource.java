package org.orderly.telemetry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What a signal of a device did, and where it is heading. */
@Path("/api/assets/{id}/signals/{signal}/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device health")
class SeriesResource {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final Roster roster;
    private final Signals signals;
    private final Series series;
    private final Clock clock;

    SeriesResource(Roster roster, Signals signals, Series series, Clock clock) {
        this.roster = roster;
        this.signals = signals;
        this.series = series;
        this.clock = clock;
    }

    /** A series; the forecast is null when too little is known. */
    @Schema(example = """
            {"signal":"battery-capacity","unit":"%","resolution":"day","points":[{"at":"2026-02-28T00:00:00Z",
            "min":83.4,"max":84.1,"mean":83.8}],"forecast":{"method":"Theil-Sen","points":[{"at":"2026-03-02T12:00:00Z",
            "low":82.9,"mid":83.3,"high":83.7}]}}""")
    record SeriesView(String signal, String unit, String resolution, List<PointView> points, ForecastView forecast) {}

    /** What the signal did from here to the next point. */
    record PointView(Instant at, double min, double max, double mean) {
        static PointView of(Buckets.Point point) {
            return new PointView(Instant.ofEpochMilli(point.atMs()), point.min(), point.max(), point.mean());
        }
    }

    /** The next 30 days, a point at each noon (UTC). */
    record ForecastView(String method, List<ExpectedView> points) {}

    /** What is expected. */
    record ExpectedView(Instant at, double low, double mid, double high) {
        static ExpectedView of(Trend.Expected day, Signal signal) {
            return new ExpectedView(
                    Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day.epochDay()) + TimeUnit.HOURS.toSeconds(12)),
                    within(signal, day.low()),
                    within(signal, day.mid()),
                    within(signal, day.high()));
        }

        private static double within(Signal signal, double value) {
            return Math.max(signal.plausibleLow(), Math.min(signal.plausibleHigh(), value));
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "What a signal did, for a chart; by default in the last 30 days", description = """
                    At most `points` points, each with the lowest and the highest value of its part of the time, so that \
                    no peak is lost. Up to 2 days come from single readings, up to 60 days by the hour, longer times and \
                    what is older than the hours are kept by the day. The forecast covers 30 days from now.""")
    public SeriesView series(
            @RestPath long id,
            @RestPath String signal,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery @DefaultValue("400") @Min(1) @Max(5000) int points)
            throws SQLException {
        AssetCard card = roster.card(id).orElseThrow(() -> Problems.notFound("No asset " + id + "."));
        KnownSignal known = signals.of(card.classCode()).get(signal);
        if (known == null) {
            throw Problems.notFound("The catalogue has no signal " + signal + " for " + card.classCode() + ".");
        }
        long end = Moments.read("to", to, clock.instant()).toEpochMilli();
        long start = Moments.read("from", from, Instant.ofEpochMilli(end).minus(A_MONTH))
                .toEpochMilli();
        if (start >= end) {
            throw Problems.badRequest("from must be before to.");
        }
        Series.Resolution resolution = series.resolution(start, end);
        return new SeriesView(
                signal,
                known.signal().unit(),
                resolution.name().toLowerCase(Locale.ROOT),
                series.points(id, known.id(), resolution, start, end, points).stream()
                        .map(PointView::of)
                        .toList(),
                series.forecast(id, known.id())
                        .map(days -> new ForecastView(
                                Trend.METHOD,
                                days.stream()
                                        .map(day -> ExpectedView.of(day, known.signal()))
                                        .toList()))
                        .orElse(null));
    }
}
