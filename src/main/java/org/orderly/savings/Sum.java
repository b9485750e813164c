package org.orderly.savings;

/**
 * Money of one kind. Sums of two kinds cannot be added: the compiler refuses.
 *
 * @param <K> the kind
 */
public record Sum<K extends Sum.Kind>(Money money) {

    /** Kinds of money that are kept apart. */
    public interface Kind {}

    /** Hard savings of the operating budget. */
    public interface HardOperating extends Kind {}

    /** Hard savings of the capital budget. */
    public interface HardCapital extends Kind {}

    /** Soft savings. */
    public interface Soft extends Kind {}

    /** What the programme cost, negative, out of the operating budget. */
    public interface CostOperating extends Kind {}

    /** What the programme cost, negative, out of the capital budget. */
    public interface CostCapital extends Kind {}

    static <K extends Kind> Sum<K> zero(String currency) {
        return new Sum<>(Money.zero(currency));
    }

    Sum<K> plus(Sum<K> other) {
        return new Sum<>(money.plus(other.money));
    }

    Sum<K> plus(Money amount) {
        return new Sum<>(money.plus(amount));
    }
}
