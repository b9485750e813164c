package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.orderly.assets.Roster;

/** What the rules ask, from the database; inside a transaction that holds the ledger's head. */
@ApplicationScoped
class StoredHistory implements History {

    private static final String LIVE =
            " and r.state in ('proposed', 'accepted') and r.reverses is null order by r.number";

    private final Roster roster;

    StoredHistory(Roster roster) {
        this.roster = roster;
    }

    @Override
    public Optional<Posted> entry(long number) {
        return EntryRow.<EntryRow>findByIdOptional(number).map(EntryRow::posted);
    }

    @Override
    public List<Posted> fedBy(String reference) {
        return posted(
                "from EntryRow r where exists (select 1 from EventRow e where e.entry = r.number and e.reference = ?1)",
                reference);
    }

    @Override
    public List<Posted> covering(Demand demand) {
        return posted(
                        "from EntryRow r where exists (select 1 from DemandRow d where d.entry = r.number"
                                + " and d.classCode = ?1 and d.from <= ?2 and d.to >= ?3)",
                        demand.classCode(),
                        demand.to(),
                        demand.from())
                .stream()
                .filter(other -> other.entry().demand().stream().anyMatch(demand::meets))
                .toList();
    }

    @Override
    public List<Posted> about(long assetId) {
        return posted(
                "from EntryRow r where exists (select 1 from EventRow e where e.entry = r.number and e.assetId in ?1)",
                roster.idsOf(roster.current(assetId)));
    }

    private static List<Posted> posted(String query, Object... given) {
        return EntryRow.<EntryRow>list(query + LIVE, given).stream()
                .map(EntryRow::posted)
                .toList();
    }
}
