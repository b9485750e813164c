package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.identity.Key;
import org.orderly.maintenance.Downtimes;

/**
 * Downtime avoided in a month, for each class of which hours are stated; if none is, for each department, else for all devices.
 * The hours are those of the work orders. It is soft: which procedures would have been lost, somebody has to write down.
 */
@ApplicationScoped
class MonthlyDowntime implements MonthlyLine {

    private static final int NAMED_AT_MOST = 200;
    private static final List<Scope> SCOPES = List.of(Scope.CLASS, Scope.DEPARTMENT, Scope.ALL);

    private final Proposals proposals;
    private final Baselines baselines;
    private final Roster roster;
    private final Downtimes downtimes;

    MonthlyDowntime(Proposals proposals, Baselines baselines, Roster roster, Downtimes downtimes) {
        this.proposals = proposals;
        this.baselines = baselines;
        this.roster = roster;
        this.downtimes = downtimes;
    }

    @Override
    public void claim(Month month) {
        List<Baseline> stated = baselines.stated(Figure.DOWNTIME_HOURS);
        List<Downtimes.Out> out = downtimes.between(month.begin(), month.end());
        for (Scope scope : SCOPES) {
            List<Baseline> here = stated.stream()
                    .filter(one -> one.scope.equals(scope.code()))
                    .toList();
            here.forEach(one -> claim(month, scope.whose(one.key), out));
            if (!here.isEmpty()) {
                return;
            }
        }
    }

    private void claim(Month month, Whose whose, List<Downtimes.Out> all) {
        List<Downtimes.Out> out = all.stream()
                .filter(one -> roster.card(one.assetId()).filter(isOf(whose)).isPresent())
                .toList();
        HoursDown down = HoursDown.of(out);
        Evidence count = month.counted(
                EvidenceKind.DOWNTIME_SHORTENED,
                Formula.DOWNTIME_AVOIDED,
                whose,
                down.hours().toPlainString() + " hours out of service in " + out.size() + " work orders.");
        proposals.of(Formula.DOWNTIME_AVOIDED, count, () -> {
            baselines.refuseWithin(Figure.DOWNTIME_HOURS, whose, month);
            return new NewEntry(
                    month.last(),
                    Formula.DOWNTIME_AVOIDED,
                    null,
                    Map.of("days", month.days(), "hours-down", down.hours()),
                    events(count, out),
                    List.of(),
                    whose.site(),
                    whose.department(),
                    whose.classCode(),
                    null);
        });
    }

    private static Predicate<AssetCard> isOf(Whose whose) {
        return card -> (whose.classCode() == null || Key.same(whose.classCode(), card.classCode()))
                && (whose.department() == null || Key.same(whose.department(), card.department()));
    }

    private static List<Evidence> events(Evidence count, List<Downtimes.Out> out) {
        List<Evidence> events = new ArrayList<>();
        events.add(count);
        out.stream()
                .limit(NAMED_AT_MOST)
                .map(one -> new Evidence(
                        EvidenceKind.OUT_OF_SERVICE,
                        "work-order/" + one.orderId(),
                        one.assetId(),
                        one.from().atZone(ZoneOffset.UTC).toLocalDate(),
                        one.number() + " kept it out of service."))
                .forEach(events::add);
        return events;
    }
}
