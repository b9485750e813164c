package org.orderly.maintenance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** An exact amount in a currency, rounded half up to what that currency can pay. Two currencies are never added. */
record Money(BigDecimal amount, String currency) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    static Money of(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(amount.setScale(Math.max(0, digits), RoundingMode.HALF_UP), currency);
    }

    /** What so many pieces cost. */
    static Money of(BigDecimal quantity, BigDecimal each, String currency) {
        return of(quantity.multiply(each), currency);
    }

    /** What so many minutes cost. */
    static Money of(int minutes, BigDecimal hourly, String currency) {
        int exact = hourly.scale() + 10;
        return of(hourly.multiply(BigDecimal.valueOf(minutes)).divide(MINUTES, exact, RoundingMode.HALF_UP), currency);
    }

    Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Not the same currency: " + currency + ", " + other.currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** @throws Problem 400 if no currency has that code */
    static String checked(String currency) {
        try {
            Currency known = Currency.getInstance(currency);
            if (known.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Problems.badRequest("currency: write the code of a currency, such as EUR.");
    }
}
