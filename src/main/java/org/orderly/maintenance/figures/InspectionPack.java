package org.orderly.maintenance.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.orderly.paper.Paper;

/** What a surveyor asks for, as a PDF: inventory, completion of planned work, alternate schedules, open high-risk work. */
final class InspectionPack {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private final Content content;
    private final Map<Long, DeviceFact> devices;

    /**
     * What goes into it.
     *
     * @param where the hospital's name
     * @param department one department, or null for all
     * @param madeBy the username of who asks
     * @param devices of that department
     * @param orders that say something about the period, of these devices
     * @param alternates plans that deviate from what the maker says
     */
    record Content(
            String where,
            String department,
            Period period,
            Instant madeAt,
            String madeBy,
            ZoneId zone,
            List<DeviceFact> devices,
            List<OrderFact> orders,
            List<Alternate> alternates) {}

    /** An alternate schedule; approvedBy null while nobody has approved it. */
    record Alternate(
            String plan, String scope, String rationale, String scores, String approvedBy, Instant approvedAt) {}

    InspectionPack(Content content) {
        this.content = content;
        devices = content.devices().stream().collect(Collectors.toMap(DeviceFact::id, Function.identity()));
    }

    byte[] pdf() {
        String of = content.department() == null ? "All departments" : content.department();
        try (Paper paper = new Paper("Inspection pack", content.where() + " · " + of)) {
            paper.text(content.where() + ". " + of + ". " + day(content.period().from()) + " to "
                    + day(content.period().to().minusMillis(1)) + ".");
            paper.note("Made on " + MINUTE.format(content.madeAt().atZone(content.zone())) + " by " + content.madeBy()
                    + ". Times are those of " + content.zone().getId() + ".");
            completion(paper);
            openHighRisk(paper);
            alternates(paper);
            inventory(paper);
            definitions(paper);
            return paper.pdf();
        }
    }

    private void completion(Paper paper) {
        Set<Long> highRisk = ids(DeviceFact::highRisk);
        Set<Long> retired = ids(device -> device.status().equals("retired"));
        paper.heading("Completion of planned maintenance");
        paper.note(SurveyRules.of("completion"));
        List<Figure> figures = List.of(
                PlannedWork.completion(Measure.PM_COMPLETION, content.orders(), retired, content.period()),
                PlannedWork.highRisk(highRisk, content.orders(), retired, content.period()),
                PlannedWork.found(content.orders(), content.period()));
        paper.table(
                new float[] {3, 1, 2, 4},
                List.of("Figure", "Value", "Reckoned from", "Caution"),
                figures.stream()
                        .map(figure -> List.of(
                                figure.code().words(),
                                figure.value() == null ? "nothing due" : Numbers.plain(figure.value()) + " %",
                                Numbers.plain(figure.numerator()) + " of " + Numbers.plain(figure.denominator()),
                                figure.caution() == null ? "" : figure.caution()))
                        .toList());
        List<OrderFact> late = PlannedWork.due(content.orders(), retired, content.period()).stream()
                .filter(order -> !order.isInWindow())
                .sorted(Comparator.comparing(OrderFact::dueAt))
                .toList();
        if (!late.isEmpty()) {
            paper.text("Due in the period and not done inside the window:");
            paper.table(
                    new float[] {2, 3, 2, 2, 2, 2},
                    List.of("Order", "Device", "Control number", "High-risk", "Due", "Done"),
                    late.stream()
                            .map(order -> List.of(
                                    order.number(),
                                    device(order).name(),
                                    device(order).controlNumber(),
                                    device(order).highRisk() ? "yes" : "no",
                                    day(order.dueAt()),
                                    order.doneAt() == null ? order.state() : day(order.doneAt())))
                            .toList());
        }
    }

    private void openHighRisk(Paper paper) {
        Instant end = content.period().to();
        paper.heading("Open work on high-risk devices");
        paper.note(SurveyRules.of("open-high-risk") + " High-risk is equipment for life support.");
        List<OrderFact> open = content.orders().stream()
                .filter(order -> order.isOpenAt(end) && device(order).highRisk())
                .sorted(Comparator.comparingInt(OrderFact::priority).thenComparing(OrderFact::requestedAt))
                .toList();
        if (open.isEmpty()) {
            paper.text("None was open at the end of the period.");
            return;
        }
        paper.table(
                new float[] {2, 3, 4, 1.4f, 2, 2, 2},
                List.of("Order", "Device", "Work", "Priority", "State", "Since", "Due"),
                open.stream()
                        .map(order -> List.of(
                                order.number(),
                                device(order).name() + "\n" + device(order).controlNumber(),
                                order.title(),
                                String.valueOf(order.priority()),
                                order.state().replace('-', ' '),
                                day(order.requestedAt()),
                                order.dueAt() == null
                                        ? ""
                                        : day(order.dueAt()) + (order.dueAt().isBefore(end) ? " (overdue)" : "")))
                        .toList());
    }

    private void alternates(Paper paper) {
        paper.heading("Register of alternate schedules (AEM)");
        paper.note(SurveyRules.of("aem"));
        if (content.alternates().isEmpty()) {
            paper.text("No plan deviates from what the maker says.");
            return;
        }
        paper.table(
                new float[] {3, 3, 3, 4, 3},
                List.of("Plan", "Of", "Scores", "Rationale", "Approved"),
                content.alternates().stream()
                        .map(one -> List.of(
                                one.plan(),
                                one.scope(),
                                one.scores(),
                                one.rationale(),
                                one.approvedBy() == null
                                        ? "not approved: not in force"
                                        : one.approvedBy() + ", " + day(one.approvedAt())))
                        .toList());
    }

    private void inventory(Paper paper) {
        List<DeviceFact> shown = content.devices().stream()
                .filter(device -> device.service().within(content.period()).hours() > 0)
                .sorted(Comparator.comparing((DeviceFact device) -> !device.highRisk())
                        .thenComparing(DeviceFact::className)
                        .thenComparing(DeviceFact::controlNumber))
                .toList();
        long highRisk = shown.stream().filter(DeviceFact::highRisk).count();
        paper.newPage();
        paper.heading("Inventory");
        paper.note(SurveyRules.of("inventory"));
        paper.text(Numbers.count(shown.size(), "device") + " in service in the period, " + highRisk
                + " of them high-risk; these come first.");
        paper.table(
                new float[] {2.2f, 2.6f, 3.2f, 2.4f, 2.6f, 1.4f, 1.8f},
                List.of(
                        "Control number",
                        "Class",
                        "Maker, model",
                        "Serial number",
                        "Department",
                        "High-risk",
                        "Status"),
                shown.stream()
                        .map(device -> List.of(
                                device.controlNumber(),
                                device.className(),
                                device.maker() + ", " + device.model(),
                                device.serialNumber(),
                                device.department(),
                                device.highRisk() ? "yes" : "no",
                                device.status().replace('-', ' ')))
                        .toList());
    }

    private static void definitions(Paper paper) {
        paper.heading("How the figures are reckoned");
        for (Measure measure : List.of(Measure.PM_COMPLETION, Measure.PM_COMPLETION_HIGH_RISK, Measure.PM_YIELD)) {
            paper.text(measure.words() + ": " + measure.definition());
        }
    }

    private DeviceFact device(OrderFact order) {
        return devices.get(order.assetId());
    }

    private Set<Long> ids(Predicate<DeviceFact> wanted) {
        List<Long> ids = new ArrayList<>();
        content.devices().stream().filter(wanted).forEach(device -> ids.add(device.id()));
        return Set.copyOf(ids);
    }

    private String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, content.zone()));
    }
}
