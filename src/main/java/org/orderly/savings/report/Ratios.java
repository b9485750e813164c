package org.orderly.savings.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.assets.ClassNames;
import org.orderly.maintenance.figures.Upkeep;
import org.orderly.savings.Baselines;
import org.orderly.savings.Figure;
import org.orderly.savings.Money;
import org.orderly.savings.Whose;

/** What keeping the devices costs, beside what they cost, and what it costs that they were gone. */
@ApplicationScoped
class Ratios {

    private static final String SERVICE =
            "Labour with benefits, contracts, parts, time and materials, and overhead of the"
                    + " calendar year in which the period ends, divided by what the devices cost when they were bought.";
    private static final String GONE =
            "Hours out of service in the period, times the contribution margin of an hour that is"
                    + " stated for the class. It is what was not earned, and is in no sum of savings.";

    private final Upkeep upkeep;
    private final Baselines baselines;
    private final ClassNames classes;

    Ratios(Upkeep upkeep, Baselines baselines, ClassNames classes) {
        this.upkeep = upkeep;
        this.baselines = baselines;
        this.classes = classes;
    }

    List<ReportView.Ratio> of(Slice slice) {
        Upkeep.Facts facts = upkeep.of(slice.from(), slice.to(), slice.site(), slice.department(), slice.classCode());
        ReportView.Ratio service = new ReportView.Ratio(
                "Cost of service ratio",
                facts.serviceRatio() == null
                        ? null
                        : BigDecimal.valueOf(facts.serviceRatio()).setScale(1, RoundingMode.HALF_EVEN),
                "%",
                SERVICE,
                facts.why());
        return List.of(service, unavailability(slice, facts.hoursGone()));
    }

    private ReportView.Ratio unavailability(Slice slice, Map<String, Double> hoursGone) {
        BigDecimal sum = BigDecimal.ZERO;
        TreeSet<String> currencies = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, Double> gone : hoursGone.entrySet()) {
            Optional<Baselines.Stated> margin = baselines.stated(
                    Figure.CONTRIBUTION_MARGIN, new Whose(slice.site(), slice.department(), gone.getKey()));
            BigDecimal hours = BigDecimal.valueOf(gone.getValue()).setScale(2, RoundingMode.HALF_EVEN);
            if (margin.isPresent()) {
                sum = sum.add(hours.multiply(margin.get().value()));
                currencies.add(margin.get().currency());
            } else if (hours.signum() > 0) {
                unknown.add(classes.of(gone.getKey()) + " (" + hours.toPlainString() + " h)");
            }
        }
        boolean isKnown = currencies.size() == 1;
        return new ReportView.Ratio(
                "Cost of unavailability",
                isKnown ? Money.rounded(sum, BigDecimal.ONE, currencies.first()).amount() : null,
                isKnown ? currencies.first() : "",
                GONE,
                why(currencies, unknown));
    }

    private static String why(Set<String> currencies, List<String> unknown) {
        if (currencies.isEmpty()) {
            return "There is no baseline contribution-margin for a class of these devices.";
        }
        if (currencies.size() > 1) {
            return "The margins are in several currencies: " + String.join(", ", currencies) + ".";
        }
        return unknown.isEmpty() ? null : "Not in it, because no margin is stated: " + String.join(", ", unknown) + ".";
    }
}
