package org.orderly.maintenance.recalls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.assets.Roster;
import org.orderly.maintenance.OrderProofs;

/** The devices of recalls with what became of them. */
@ApplicationScoped
class Matches {

    private final Roster roster;
    private final OrderProofs proofs;

    Matches(Roster roster, OrderProofs proofs) {
        this.roster = roster;
        this.proofs = proofs;
    }

    @Transactional
    List<MatchView> views(List<RecallMatch> matches) {
        Map<Long, OrderProofs.Proof> orders = proofs.of(matches.stream()
                .map(match -> match.orderId)
                .filter(Objects::nonNull)
                .toList());
        return matches.stream()
                .filter(match -> roster.card(match.assetId).isPresent())
                .map(match -> MatchView.of(
                        match,
                        roster.card(match.assetId).get(),
                        match.orderId == null ? null : orders.get(match.orderId)))
                .toList();
    }
}
