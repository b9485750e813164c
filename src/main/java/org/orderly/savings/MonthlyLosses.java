package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.assets.StatusChange;
import org.orderly.assets.StatusHistory;
import org.orderly.fleet.EgressStopped;
import org.orderly.fleet.leaving.Leavings;
import org.orderly.fleet.rentals.Rentals;

/**
 * Losses avoided in a month, class by class; a department's own loss rate counts for those of its devices whose class has none.
 * Each write-off is named. Devices that came back, or were stopped on their way out, are named too and worth nothing by
 * themselves.
 */
@ApplicationScoped
class MonthlyLosses implements MonthlyLine {

    private static final int NAMED_AT_MOST = 200;

    private final Proposals proposals;
    private final Baselines baselines;
    private final Roster roster;
    private final StatusHistory statuses;
    private final Leavings leavings;
    private final Rentals rentals;
    private final StoredHistory history;

    MonthlyLosses(
            Proposals proposals,
            Baselines baselines,
            Roster roster,
            StatusHistory statuses,
            Leavings leavings,
            Rentals rentals,
            StoredHistory history) {
        this.proposals = proposals;
        this.baselines = baselines;
        this.roster = roster;
        this.statuses = statuses;
        this.leavings = leavings;
        this.rentals = rentals;
        this.history = history;
    }

    @Override
    public void claim(Month month) {
        List<StatusChange> changes = statuses.since(month.begin());
        List<EgressStopped> stopped = leavings.stoppedBetween(month.begin(), month.end());
        fleets().forEach((whose, devices) -> {
            Losses losses = Losses.of(devices, changes, month);
            if (losses.fleet() > 0) {
                List<EgressStopped> here = stopped.stream()
                        .filter(one -> devices.containsKey(one.assetId()))
                        .toList();
                claim(month, whose, losses, here);
            }
        });
    }

    private Map<Whose, Map<Long, AssetStatus>> fleets() {
        Set<String> classes = keys(Scope.CLASS);
        Set<String> departments = keys(Scope.DEPARTMENT);
        Map<Whose, Map<Long, AssetStatus>> fleets = new HashMap<>();
        Set<Long> hired = rentals.hiredAssets();
        for (AssetCard card : roster.cards()) {
            if (hired.contains(card.id())) {
                continue; // not ours to lose
            }
            boolean departmental = !classes.contains(card.classCode()) && departments.contains(card.department());
            Whose whose = new Whose(null, departmental ? card.department() : null, card.classCode());
            fleets.computeIfAbsent(whose, same -> new HashMap<>()).put(card.id(), card.status());
        }
        return fleets;
    }

    private Set<String> keys(Scope scope) {
        return baselines.stated(Figure.LOSS_RATE).stream()
                .filter(one -> one.scope.equals(scope.code()))
                .map(one -> one.key)
                .collect(Collectors.toSet());
    }

    private void claim(Month month, Whose whose, Losses losses, List<EgressStopped> stopped) {
        Evidence count = month.counted(
                EvidenceKind.INVENTORY_COUNT,
                Formula.LOSS_AVOIDED,
                whose,
                losses.fleet() + " devices when the month began, "
                        + losses.writtenOff().size() + " written off.");
        proposals.of(Formula.LOSS_AVOIDED, count, () -> {
            baselines.refuseWithin(Figure.LOSS_RATE, whose, month);
            return new NewEntry(
                    month.last(),
                    Formula.LOSS_AVOIDED,
                    null,
                    Map.of(
                            "fleet", BigDecimal.valueOf(losses.fleet()),
                            "days", month.days(),
                            "write-offs", BigDecimal.valueOf(losses.writtenOff().size())),
                    events(count, losses, stopped),
                    List.of(),
                    whose.site(),
                    whose.department(),
                    whose.classCode(),
                    null);
        });
    }

    private List<Evidence> events(Evidence count, Losses losses, List<EgressStopped> stopped) {
        List<Evidence> events = new ArrayList<>();
        events.add(count);
        losses.writtenOff()
                .forEach((id, day) -> events.add(
                        Evidence.ofAsset(EvidenceKind.WRITE_OFF, id, day, name(id) + " was given up as lost.")));
        List<Evidence> others = new ArrayList<>();
        losses.found()
                .forEach((id, day) -> others.add(
                        Evidence.ofAsset(EvidenceKind.FOUND_AGAIN, id, day, name(id) + " was found again.")));
        stopped.forEach(one -> others.add(new Evidence(
                EvidenceKind.EGRESS_STOPPED,
                "egress/" + one.egressId(),
                one.assetId(),
                LocalDate.ofInstant(one.at(), ZoneOffset.UTC),
                name(one.assetId()) + " came back from " + one.zone() + ".")));
        Set<String> named = new HashSet<>();
        events.forEach(event -> named.add(event.reference()));
        others.stream()
                .filter(event -> named.add(event.reference()))
                .filter(event -> history.fedBy(event.reference()).isEmpty())
                .limit(NAMED_AT_MOST)
                .forEach(events::add);
        return events;
    }

    private String name(long assetId) {
        return roster.survivor(assetId).map(AssetCard::controlNumber).orElse("A device");
    }
}
