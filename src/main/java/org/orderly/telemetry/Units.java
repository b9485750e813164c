package org.orderly.telemetry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.internal.format.TokenMgrError;

/**
 * Converts what senders use into one signal's unit. Units are UCUM's, case sensitive, or one of the ways in which people
 * write them ({@link UnitNames}). Each is looked up once.
 */
final class Units {

    private static final int MOST_REMEMBERED = 200;
    private static final UnitNames NAMES = UnitNames.load();
    private static final Linear NONE = new Linear(Double.NaN, Double.NaN);

    /** What turns a value of one unit into another: {@code value * factor + offset}. */
    private record Linear(double factor, double offset) {}

    private final String unit;
    private final boolean difference;
    private final Map<String, Linear> known = new ConcurrentHashMap<>();

    /** A temperature that may lie below absolute zero is a difference of two. */
    Units(Signal signal) {
        this.unit = signal.unit();
        this.difference = unit.equals("K") && signal.plausibleLow() < 0;
    }

    /** The value in the signal's unit; NaN when there is no way from the one unit to the other. */
    double convert(double value, String from) {
        if (from == null || from.equals(unit)) {
            return value;
        }
        Linear way = known.get(from);
        if (way == null) {
            way = way(from);
            if (known.size() < MOST_REMEMBERED) {
                known.put(from, way);
            }
        }
        return value * way.factor() + way.offset();
    }

    private Linear way(String from) {
        Linear way = ucumWay(from);
        if (way.equals(NONE)) {
            String renamed = NAMES.ucum(from);
            way = renamed.equals(unit) ? new Linear(1, 0) : ucumWay(renamed);
        }
        return way;
    }

    private Linear ucumWay(String from) {
        try {
            UnitFormat ucum = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
            Unit<?> target = ucum.parse(unit);
            UnitConverter converter = ucum.parse(from).getConverterToAny(target);
            double offset = converter.convert(0.0);
            double factor = converter.convert(1.0) - offset;
            boolean straight = Math.abs(converter.convert(1000.0) - 1000 * factor - offset) <= 1e-6 * Math.abs(factor);
            if (!straight) {
                return NONE;
            }
            return new Linear(factor, difference ? 0 : offset);
        } catch (IncommensurableException | RuntimeException | TokenMgrError notThere) {
            // the parser says with an Error that a character is none of its language
            return NONE;
        }
    }
}
