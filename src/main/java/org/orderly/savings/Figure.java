package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.orderly.http.Codes;

/** What a hospital can state about the time before. A missing figure is never assumed: its line is not claimed. */
public enum Figure {
    LOSS_RATE("Devices lost in a year, as a share of the fleet", "1/a"),
    REPLACEMENT_COST("What a new unit costs", "¤"),
    RENTAL_DAYS("Days for which units were rented in a year", "d/a"),
    RENTAL_RATE("What a rented unit costs a day", "¤/d"),
    YEARLY_SERVICE_COST("What maintenance of a unit costs a year", "¤/a"),
    CONTRACT_COST("What a service contract or contractor costs a year", "¤/a"),
    UNPLANNED_REPAIR_COST("What an unplanned repair costs", "¤"),
    DOWNTIME_HOURS("Hours out of service in a year", "h/a"),
    CONTRIBUTION_MARGIN("Contribution margin of an hour of the service", "¤/h"),
    SEARCH_MINUTES("Minutes spent searching a day", "min/d"),
    LOADED_WAGE("Wage of an hour with benefits", "¤/h"),
    PURCHASES_REQUESTED("Units requested to be bought in a year", "1/a");

    private static final String CURRENCY = "¤";

    private final String words;
    private final String unit;

    Figure(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    static Figure of(String code) {
        return Codes.of(values(), code);
    }

    String words() {
        return words;
    }

    boolean isMoney() {
        return unit.startsWith(CURRENCY);
    }

    /** The unit (UCUM), with the currency's code in front if it is money: {@code EUR/d}. */
    String unit(String currency) {
        return unit.replace(CURRENCY, currency);
    }

    /**
     * The currency of a unit, or null if this is no money.
     *
     * @throws IllegalArgumentException if the figure has another unit
     */
    String currencyOf(String given) {
        String text = given.strip();
        String currency = isMoney() && text.length() >= 3 ? text.substring(0, 3) : "";
        boolean fits = isMoney() ? Money.isCurrency(currency) && text.equals(unit(currency)) : text.equals(unit);
        if (!fits) {
            throw new IllegalArgumentException("The unit of " + code() + " is " + unit("EUR") + ".");
        }
        return isMoney() ? currency : null;
    }
}
