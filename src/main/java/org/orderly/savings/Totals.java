package org.orderly.savings;

/** What entries of one currency come to, each kind of money by itself. There is no sum of hard and soft. */
public record Totals(
        Sum<Sum.HardOperating> hardOperating,
        Sum<Sum.HardCapital> hardCapital,
        Sum<Sum.Soft> soft,
        Sum<Sum.CostOperating> costOperating,
        Sum<Sum.CostCapital> costCapital) {

    public static Totals zero(String currency) {
        return new Totals(
                Sum.zero(currency), Sum.zero(currency), Sum.zero(currency), Sum.zero(currency), Sum.zero(currency));
    }

    /** These and an amount of that line. */
    public Totals plus(LineItem line, Hardness hardness, Budget budget, Money amount) {
        if (line == LineItem.PROGRAMME_COST) {
            return budget == Budget.CAPITAL
                    ? new Totals(hardOperating, hardCapital, soft, costOperating, costCapital.plus(amount))
                    : new Totals(hardOperating, hardCapital, soft, costOperating.plus(amount), costCapital);
        }
        if (hardness == Hardness.SOFT) {
            return new Totals(hardOperating, hardCapital, soft.plus(amount), costOperating, costCapital);
        }
        return budget == Budget.CAPITAL
                ? new Totals(hardOperating, hardCapital.plus(amount), soft, costOperating, costCapital)
                : new Totals(hardOperating.plus(amount), hardCapital, soft, costOperating, costCapital);
    }

    Totals plus(Entry entry) {
        return plus(entry.line(), entry.hardness(), entry.budget(), entry.amount());
    }

    /** Hard operating savings less operating costs. */
    public Money netOperating() {
        return hardOperating.money().plus(costOperating.money());
    }

    /** Hard capital savings less capital costs. */
    public Money netCapital() {
        return hardCapital.money().plus(costCapital.money());
    }
}
