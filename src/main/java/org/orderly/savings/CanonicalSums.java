package org.orderly.savings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of {@link CanonicalContent} about what the report sums beside the amount: what it would have cost, and the one device.
 * Both follow from what the row says.
 */
final class CanonicalSums {

    private static final String DEVICE = "{\"assetId\":";
    private static final String INPUTS = ",\"inputs\":[";
    private static final String NAME = "{\"name\":\"";
    private static final String UNIT = "\",\"unit\":\"";
    private static final String VALUE = "\",\"value\":";
    private static final long NONE = 0;
    private static final long SEVERAL = -1;

    private CanonicalSums() {}

    /** Whether the row surely says the same; the device of a reversal is not in it. */
    static boolean says(String content, Formula formula, LedgerPart.Listed listed) {
        if (listed.without() == null) {
            return listed.assetId() == null;
        }
        List<Input> inputs = inputs(content);
        if (!inputs.stream().map(Input::name).toList().equals(formula.names())) {
            return false;
        }
        BigDecimal without = formula.without(inputs, listed.currency()).amount();
        return (listed.reverses() == null ? without : without.negate()).compareTo(listed.without()) == 0
                && (listed.reverses() != null || isDevice(content, listed.assetId()));
    }

    private static boolean isDevice(String content, Long assetId) {
        long only = NONE;
        for (int at = content.indexOf(DEVICE); at >= 0; at = content.indexOf(DEVICE, at + 1)) {
            int end = content.indexOf(',', at);
            String said = content.substring(at + DEVICE.length(), end);
            if (!said.equals("null")) {
                long device = Long.parseLong(said);
                only = only == NONE || only == device ? device : SEVERAL;
            }
        }
        return assetId == null ? only == NONE || only == SEVERAL : assetId > 0 && only == assetId;
    }

    /** The inputs as far as they are written as the service writes them. */
    private static List<Input> inputs(String content) {
        List<Input> inputs = new ArrayList<>();
        int at = content.indexOf(INPUTS) + INPUTS.length();
        while (at >= INPUTS.length() && content.startsWith(NAME, at)) {
            int unit = content.indexOf(UNIT, at);
            int value = content.indexOf(VALUE, unit);
            int end = content.indexOf('}', value);
            if (unit < 0 || value < 0 || end < 0) {
                return List.of();
            }
            inputs.add(new Input(
                    content.substring(at + NAME.length(), unit),
                    new BigDecimal(content.substring(value + VALUE.length(), end)),
                    content.substring(unit + UNIT.length(), value)));
            at = end + 2; // a comma, or the end
        }
        return inputs;
    }
}
