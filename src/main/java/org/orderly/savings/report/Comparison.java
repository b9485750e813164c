package org.orderly.savings.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.savings.Money;

/** What is documented here beside what others have published, for 1,000 devices where a fleet is known, arithmetic shown. */
@ApplicationScoped
class Comparison {

    private static final String NOTE =
            "Published cases are what hospitals or their suppliers have said; nobody here has checked"
                    + " them, and what they count differs. Compare orders of magnitude only. Hard and soft are never added.";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Books books;
    private final Roster roster;
    private final ReportConfig config;
    private final Clock clock;

    Comparison(Books books, Roster roster, ReportConfig config, Clock clock) {
        this.books = books;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param devices how many are in the register and not retired
     */
    @Schema(name = "SavingsComparison", example = """
            {"synthetic":false,"devices":4200,"own":[{"currency":"USD","documentedPerYear":504000.00,
            "per1000Devices":120000.00,"arithmetic":"504,000.00 / 4,200 devices × 1,000"}],"cases":[{"name":
            "Virtua, New Jersey","fleet":10000,"fleetUnit":"devices","amount":1200000,"currency":"USD","perYear":null,
            "per1000Devices":120000.00,"kind":"mixed","what":"Four hospitals …","arithmetic":"1,200,000 / 10,000 devices ×
            1,000"}],"note":"Published cases are …"}""")
    record View(boolean synthetic, int devices, List<Own> own, List<Case> cases, String note) {}

    /** Ours: hard savings of the last twelve months, before costs. */
    record Own(String currency, BigDecimal documentedPerYear, BigDecimal per1000Devices, String arithmetic) {}

    /** Theirs. */
    record Case(
            String name,
            BigDecimal fleet,
            String fleetUnit,
            BigDecimal amount,
            String currency,
            BigDecimal perYear,
            BigDecimal per1000Devices,
            String kind,
            String what,
            String arithmetic) {

        static Case of(PublishedCase published) {
            BigDecimal yearly = published.years() == null || published.amount() == null
                    ? null
                    : published.amount().divide(published.years(), 2, RoundingMode.HALF_EVEN);
            BigDecimal base = yearly == null ? published.amount() : yearly;
            boolean known = published.isOfAKnownFleet();
            return new Case(
                    published.name(),
                    published.fleet(),
                    published.fleetUnit(),
                    published.amount(),
                    published.currency(),
                    yearly,
                    known ? per1000(base, published.fleet()) : null,
                    published.kind(),
                    published.what(),
                    known
                            ? Comparison.arithmetic(base, published.fleet(), published.fleetUnit())
                                    + (yearly == null ? "; over how many years was not said" : " a year")
                            : "none: " + (published.amount() == null ? "no amount" : "no number of devices")
                                    + " was published");
        }
    }

    View read() {
        int devices = (int) roster.cards().stream()
                .filter(card -> card.status() != AssetStatus.RETIRED)
                .count();
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Slice lastYear = new Slice(today.minusYears(1).plusDays(1), today, null, null, null);
        Tally tally = books.read(now -> Tally.of(now, lastYear, ReportGroup.LINE_ITEM));
        List<Own> own = new ArrayList<>();
        for (int currency = 1; currency < tally.currencies; currency++) {
            long hard = 0;
            for (int index = 0; index < Kind.COUNT; index++) {
                if (Kind.of(index).isHard() && !Kind.of(index).isCost()) {
                    hard += tally.sum(tally.documented, currency, index);
                }
            }
            if (hard != 0) {
                own.add(own(Money.ofMinor(hard, tally.currency(currency)), devices));
            }
        }
        return new View(
                config.synthetic(),
                devices,
                own,
                PublishedCase.all().stream().map(Case::of).toList(),
                NOTE);
    }

    private static Own own(Money hard, int devices) {
        BigDecimal fleet = BigDecimal.valueOf(devices);
        return new Own(
                hard.currency(),
                hard.amount(),
                devices == 0 ? null : per1000(hard.amount(), fleet),
                devices == 0
                        ? "none: there are no devices"
                        : arithmetic(hard.amount(), fleet, "devices") + "; hard, documented in the last twelve months");
    }

    private static BigDecimal per1000(BigDecimal amount, BigDecimal fleet) {
        return amount.multiply(THOUSAND).divide(fleet, 2, RoundingMode.HALF_EVEN);
    }

    private static String arithmetic(BigDecimal amount, BigDecimal fleet, String unit) {
        return String.format(
                Locale.ROOT,
                "%,." + Math.max(0, amount.scale()) + "f / %,d %s × 1,000",
                amount,
                fleet.intValue(),
                unit);
    }
}
