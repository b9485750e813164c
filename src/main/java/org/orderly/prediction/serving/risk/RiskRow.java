package org.orderly.prediction.serving.risk;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Criticality;
import org.orderly.location.plan.ZoneName;
import org.orderly.prediction.serving.shelf.ModelName;

/**
 * The risk of one device.
 *
 * @param risk7 the chance of a confirmed failure within 7 days, 0 to 1; null when it is not known
 * @param risk30 the same within 30 days
 * @param expectedHarm risk30 times the weight of the device's criticality
 * @param change30d risk30 less what it was a week ago
 * @param remainingLife null when it is not known
 */
@Schema(example = """
        {"asset":{"id":17,"name":"Infusion pump 1","controlNumber":"P-0001","classCode":"infusion-pump",
        "className":"Infusion pump","model":"Flow 2","maker":"Acme","department":"Ward 1","criticality":"medium",
        "status":"in-service"},
        "place":{"zone":{"id":42,"code":"N2-CU","name":"Clean utility","purpose":"clean-utility"},"floor":"N-2",
        "building":"N"},"risk7":0.12,"risk30":0.41,"level":"high","expectedHarm":0.82,"change30d":0.06,
        "reasons":[{"text":"battery capacity 78 % and falling 1.2 % a week","signal":"battery-capacity",
        "statistic":"trend","contribution":1.31,"direction":"raises"}],
        "remainingLife":{"days":34,"lowDays":12,"highDays":71,"coverage":0.9},"scoredAt":"2026-03-01T14:05:09Z",
        "model":{"name":"device-failure","version":"1"}}""")
record RiskRow(
        AssetView asset,
        PlaceView place,
        Double risk7,
        Double risk30,
        Level level,
        Double expectedHarm,
        Double change30d,
        List<Reason> reasons,
        LifeView remainingLife,
        Instant scoredAt,
        ModelName model) {

    /** The device itself. */
    record AssetView(
            long id,
            String name,
            String controlNumber,
            String classCode,
            String className,
            String model,
            String maker,
            String department,
            Criticality criticality,
            AssetStatus status) {

        static AssetView of(AssetCard card) {
            return new AssetView(
                    card.id(),
                    card.name(),
                    card.controlNumber(),
                    card.classCode(),
                    card.className(),
                    card.model(),
                    card.maker(),
                    card.department(),
                    card.criticality(),
                    card.status());
        }
    }

    /** Where it stands; floor and building by code. */
    record PlaceView(ZoneName zone, String floor, String building) {}

    /** Days until the next confirmed failure; the share {@code coverage} of devices fails within the interval. */
    record LifeView(double days, double lowDays, double highDays, double coverage) {}

    /** Four digits are enough for a probability. */
    static Double rounded(Number value) {
        return value == null || Double.isNaN(value.doubleValue())
                ? null
                : Math.round(value.doubleValue() * 10_000) / 10_000.0;
    }
}
