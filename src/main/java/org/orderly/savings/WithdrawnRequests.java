package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.fleet.RequestWithdrawn;
import org.orderly.fleet.requests.Requests;

/** An approved request that was withdrawn because units of one's own were found is a purchase avoided, once. */
@ApplicationScoped
class WithdrawnRequests {

    private static final int LONGEST_WORDS = 300;

    private final Proposals proposals;
    private final Owners owners;
    private final Requests requests;
    private final StoredHistory history;

    WithdrawnRequests(Proposals proposals, Owners owners, Requests requests, StoredHistory history) {
        this.proposals = proposals;
        this.owners = owners;
        this.requests = requests;
        this.history = history;
    }

    void withdrawn(@Observes RequestWithdrawn request) {
        Evidence event = new Evidence(
                EvidenceKind.REQUEST_WITHDRAWN,
                reference(request),
                null,
                request.on(),
                shortened(request.units() + " of one's own were found: " + request.why()));
        proposals.of(Formula.PURCHASE_AVOIDED, event, () -> entry(request, event));
    }

    /** Those of that period of which the ledger knows nothing. */
    void missed(LocalDate from, LocalDate to) {
        requests.withdrawnBetween(null, from, to).forEach(this::withdrawn);
    }

    private NewEntry entry(RequestWithdrawn request, Evidence event) throws Proposals.NotClaimed {
        List<Demand> open = open(request, history);
        if (open.isEmpty()) {
            throw new Proposals.NotClaimed("Not claimed: other entries cover every day of this demand.");
        }
        String site = request.assetIds().stream()
                .map(id -> owners.of(id).site())
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
        return new NewEntry(
                request.on(),
                Formula.PURCHASE_AVOIDED,
                null,
                Map.of("units", BigDecimal.valueOf(request.units())),
                List.of(event),
                open,
                site,
                request.department(),
                request.classCode(),
                null);
    }

    /** What nothing else covers of the demand that the request was about, unit by unit. */
    static List<Demand> open(RequestWithdrawn request, History history) {
        List<Demand> open = new ArrayList<>();
        for (int unit = 1; unit <= request.units(); unit++) {
            Demand demand = new Demand(
                    request.classCode(),
                    request.department(),
                    reference(request) + "/" + unit,
                    request.neededFrom(),
                    request.neededTo());
            open.addAll(DemandDays.open(
                    demand,
                    history.covering(demand).stream()
                            .flatMap(posted -> posted.entry().demand().stream())
                            .toList()));
        }
        return open;
    }

    private static String reference(RequestWithdrawn request) {
        return "request/" + request.requestId();
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS - 1) + "…" : words;
    }
}
