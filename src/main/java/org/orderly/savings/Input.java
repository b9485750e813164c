package org.orderly.savings;

import java.math.BigDecimal;

/** A number that went into a formula, by the name it has there, with its unit (UCUM; money by its currency's code). */
public record Input(String name, BigDecimal value, String unit) {}
