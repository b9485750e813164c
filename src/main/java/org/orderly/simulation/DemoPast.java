package org.orderly.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two years of closed orders, as an earlier system of the demo hospital would hand them over: a yearly service of each
 * device, most of them in time, and repairs. The same seed makes the same orders.
 */
final class DemoPast {

    private static final int YEARS = 2;
    private static final double REPAIRS_A_YEAR = 0.28;
    private static final String HEADER = "number,controlNumber,kind,title,requestedAt,earliestAt,dueAt,doneAt,finding,"
            + "outOfServiceAt,returnedAt,failureCode,benchMinutes,travelMinutes,hourlyRate,partsCost,currency\n";
    private static final List<String> FAULTS =
            List.of("battery-worn", "housing-broken", "display-dark", "sensor-drift", "cable-broken");

    private final SplittableRandom chance;
    private final LocalDate today;
    private final StringBuilder csv = new StringBuilder(HEADER);
    private int number;

    private DemoPast(long seed, LocalDate today) {
        chance = new SplittableRandom(seed);
        this.today = today;
    }

    /** The file. */
    static String of(List<Device> devices, long seed, LocalDate today) {
        DemoPast past = new DemoPast(seed, today);
        devices.forEach(past::live);
        return past.csv.toString();
    }

    private void live(Device device) {
        int service = chance.nextInt(365);
        for (int year = 1; year <= YEARS; year++) {
            LocalDate due = today.minusDays(365L * year - service);
            if (due.isAfter(device.acquiredOn().plusDays(180)) && due.isBefore(today.minusDays(20))) {
                service(device, due);
            }
        }
        for (int day = 365 * YEARS; day > 20; day--) {
            LocalDate on = today.minusDays(day);
            if (on.isAfter(device.acquiredOn()) && chance.nextDouble() < REPAIRS_A_YEAR / 365) {
                repair(device, on);
            }
        }
    }

    private void service(Device device, LocalDate due) {
        int late = chance.nextInt(100) < 93 ? -chance.nextInt(28) : 1 + chance.nextInt(18);
        Instant done = due.plusDays(late).atTime(8 + chance.nextInt(8), 30).toInstant(ZoneOffset.UTC);
        boolean found = chance.nextInt(100) < 4;
        row(
                device,
                "planned",
                "Yearly service",
                due.minusDays(40),
                due.minusDays(30) + "," + due.plusDays(1),
                done,
                found ? "hidden-failure" : "confirmed",
                ",",
                found ? FAULTS.get(chance.nextInt(FAULTS.size())) : "",
                35 + chance.nextInt(40),
                found ? 20 + chance.nextInt(90) : 0);
    }

    private void repair(Device device, LocalDate on) {
        Instant broken = on.atTime(chance.nextInt(24), chance.nextInt(60)).toInstant(ZoneOffset.UTC);
        Instant done = broken.plus(3 + chance.nextInt(160), ChronoUnit.HOURS);
        int luck = chance.nextInt(100);
        String finding = luck < 14 ? "no-fault" : luck < 20 ? "use-error" : luck < 30 ? "other-fault" : "confirmed";
        boolean fault = luck >= 20;
        row(
                device,
                "corrective",
                "Reported broken",
                on,
                ",",
                done,
                finding,
                broken + "," + done,
                fault ? FAULTS.get(chance.nextInt(FAULTS.size())) : "",
                20 + chance.nextInt(150),
                fault ? chance.nextInt(400) : 0);
    }

    private void row(
            Device device,
            String kind,
            String title,
            LocalDate requested,
            String window,
            Instant done,
            String finding,
            String outAndBack,
            String fault,
            int minutes,
            int parts) {
        csv.append("OLD-").append(String.format("%05d", ++number)).append(',');
        csv.append(device.controlNumber())
                .append(',')
                .append(kind)
                .append(',')
                .append(title)
                .append(',');
        csv.append(requested)
                .append(',')
                .append(window)
                .append(',')
                .append(done)
                .append(',')
                .append(finding);
        csv.append(',')
                .append(outAndBack)
                .append(',')
                .append(fault)
                .append(',')
                .append(minutes)
                .append(',');
        csv.append(5 + chance.nextInt(25)).append(",62.00,").append(parts).append(",USD\n");
    }
}
