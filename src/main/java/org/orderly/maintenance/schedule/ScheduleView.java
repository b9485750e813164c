package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.location.plan.PlanZone;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.OrderKind;

/**
 * The schedule of some days.
 *
 * @param to the last day
 * @param version what {@code If-Match} must name to change it
 * @param news what has happened since it was made, in words; empty if nothing
 * @param unassigned the most urgent orders that have no time, at most 100; {@code leftOut} counts them all
 * @param unpublished how many assignments the orders do not say yet
 */
@Schema(name = "Schedule", example = """
        {"from":"2026-03-02","to":"2026-03-06","timeZone":"Europe/Berlin","version":12,"madeAt":"2026-03-02T06:00:00Z",
        "madeBy":"biomed","news":[],"unpublished":1,"technicians":[{"id":1,"name":"Kim Biomed","username":"biomed",
        "timeZone":"Europe/Berlin","hours":[{"from":"2026-03-02T07:00:00Z","to":"2026-03-02T15:30:00Z"}],"holidays":[],
        "ending":[{"skill":"imaging","name":"Imaging","until":"2026-03-05"}]}],"slots":[{"order":{"id":123,
        "number":"WO-000123","kind":"corrective","state":"assigned","priority":2,"title":"Does not charge","dueAt":null,
        "minutes":60,"skill":null,"skillName":null,"highRisk":false},"asset":{"id":17,"name":"Infusion pump",
        "controlNumber":"GLH-000017","className":"Infusion pump"},"place":{"zone":"T0-WS","name":"Workshop",
        "floor":"T-0","building":"T"},"technicianId":1,"start":"2026-03-02T08:00:00Z","end":"2026-03-02T09:00:00Z",
        "pinned":false,"begun":false,"published":true,"why":["Due Tue 3 Mar 15:05."],"unmet":[]}],"unassigned":[],
        "score":{"hard":0,"expectedCostOfWaiting":1820.5,"currency":"EUR","travelMinutes":84,"fairness":0.82,"late":2,
        "leftOut":0,"changedShare":0.02}}""")
record ScheduleView(
        LocalDate from,
        LocalDate to,
        String timeZone,
        long version,
        Instant madeAt,
        String madeBy,
        List<String> news,
        int unpublished,
        List<Person> technicians,
        List<Slot> slots,
        List<Waiting> unassigned,
        Score score) {

    /**
     * Somebody, and when they are there.
     *
     * @param timeZone of the site where their day begins
     * @param hours every shift that touches the days, so also the one that began the evening before
     * @param holidays of their site in these days; hours that hold on holidays too are among {@code hours}
     * @param ending what they can do until a day soon, or could until a few days ago
     */
    record Person(
            long id,
            String name,
            String username,
            String timeZone,
            List<Time> hours,
            List<DayOff> holidays,
            List<Ending> ending) {}

    /** A public holiday. */
    record DayOff(LocalDate day, String name) {}

    /** A certificate that ends; {@code until} is the last day on which it counts. */
    record Ending(String skill, String name, LocalDate until) {}

    /** From then until then. */
    record Time(Instant from, Instant to) {}

    /** An order that has its time. */
    @Schema(name = "ScheduleSlot", example = """
            {"order":{"id":123,"number":"WO-000123","kind":"corrective","state":"assigned","priority":2,
            "title":"Does not charge","dueAt":null,"minutes":60,"skill":null,"skillName":null,"highRisk":false},
            "asset":{"id":17,"name":"Infusion pump","controlNumber":"GLH-000017","className":"Infusion pump"},
            "place":{"zone":"T0-WS","name":"Workshop","floor":"T-0","building":"T"},"technicianId":1,
            "start":"2026-03-02T08:00:00Z","end":"2026-03-02T09:00:00Z","pinned":true,"begun":false,"published":false,
            "why":["Pinned here by hand."],"unmet":[]}""")
    record Slot(
            Order order,
            Device asset,
            Spot place,
            long technicianId,
            Instant start,
            Instant end,
            boolean pinned,
            boolean begun,
            boolean published,
            List<String> why,
            List<String> unmet) {}

    /** An order that has none, and why. */
    record Waiting(Order order, Device asset, Spot place, String why) {}

    /** What is to be done. */
    record Order(
            long id,
            String number,
            OrderKind kind,
            String state,
            int priority,
            String title,
            Instant dueAt,
            int minutes,
            String skill,
            String skillName,
            boolean highRisk) {

        static Order of(OrderCard card) {
            return new Order(
                    card.id(),
                    card.number(),
                    card.kind(),
                    card.state(),
                    card.priority(),
                    card.title(),
                    card.dueAt(),
                    card.estimatedMinutes(),
                    card.skill(),
                    card.skill() == null ? null : Skills.name(card.skill()),
                    card.highRisk());
        }
    }

    /** At what. */
    record Device(long id, String name, String controlNumber, String className) {

        static Device of(AssetCard card) {
            return new Device(card.id(), card.name(), card.controlNumber(), card.className());
        }
    }

    /** Where it stands. */
    record Spot(String zone, String name, String floor, String building) {

        static Spot of(PlanZone zone) {
            return zone == null ? null : new Spot(zone.code(), zone.name(), zone.floorCode(), zone.buildingCode());
        }
    }

    /**
     * What it costs and how good it is, of all days that are planned.
     *
     * @param hard how many assignments break a rule
     * @param expectedCostOfWaiting of all orders, those left out too, in the currency
     * @param travelMinutes on foot between orders
     * @param fairness 0 to 1: the load of who has least over that of who has most
     * @param changedShare of what could stay where it was when it was made last, what did not, 0 to 1, or null
     */
    record Score(
            int hard,
            double expectedCostOfWaiting,
            String currency,
            int travelMinutes,
            double fairness,
            int late,
            int leftOut,
            Double changedShare) {}
}
