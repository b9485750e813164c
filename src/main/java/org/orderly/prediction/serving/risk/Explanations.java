package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.prediction.serving.shelf.ClassModel;
import org.orderly.telemetry.SignalCatalogue;

/** The reasons of risks, made when somebody asks and kept until the features or the model change. */
@ApplicationScoped
class Explanations {

    private static final int MOST = 5_000;

    private record Made(DeviceFeatures features, ClassModel model, List<Reason> reasons) {

        @SuppressWarnings("ReferenceEquality") // the very objects, not others like them
        private boolean isOf(DeviceFeatures others, ClassModel another) {
            return features == others && model.month() == another.month();
        }
    }

    private final Map<Long, Made> made = new ConcurrentHashMap<>();
    private final Reasons reasons = new Reasons(SignalCatalogue.load());

    /** Why the champion says what it says of a device; the strongest reason first. */
    List<Reason> of(DeviceFeatures features, ClassModel model) {
        Made known = made.get(features.assetId());
        if (known != null && known.isOf(features, model)) {
            return known.reasons();
        }
        if (made.size() > MOST) {
            made.clear();
        }
        List<Reason> fresh = reasons.of(
                model.schema(), features.row(), model.month().scorer().explain(features.row()));
        made.put(features.assetId(), new Made(features, model, fresh));
        return fresh;
    }
}
