package org.orderly.savings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An exact amount in a currency, to what that currency can pay (cents). Two currencies are never added. */
public record Money(BigDecimal amount, String currency) {

    /**
     * An amount.
     *
     * @throws ArithmeticException if the amount is finer than the currency can pay: round it first, and once
     */
    public Money {
        amount = amount.setScale(digits(currency), RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The quotient of two exact numbers, rounded half to even; the only place where money is rounded. */
    public static Money rounded(BigDecimal numerator, BigDecimal divisor, String currency) {
        return new Money(numerator.divide(divisor, digits(currency), RoundingMode.HALF_EVEN), currency);
    }

    /** As many of the currency's smallest coins. */
    public static Money ofMinor(long minor, String currency) {
        return new Money(BigDecimal.valueOf(minor, digits(currency)), currency);
    }

    /** In the currency's smallest coins. */
    public long minor() {
        return amount.unscaledValue().longValueExact();
    }

    /** Whether there is a currency of that code in which one can pay. */
    static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Not the same currency: " + currency + ", " + other.currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
