package org.orderly.prediction.serving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Which models are served, how often devices are scored, and when a risk is worth a look. */
@ConfigMapping(prefix = "orderly.prediction")
public interface ServingConfig {

    /** The folder of trained models: {@code <name>/<version>/manifest.json}. */
    @WithDefault("ml-models")
    Path models();

    /** How much a failure of a life-support device weighs; expected harm is risk times weight. */
    @WithDefault("10")
    double lifeSupportWeight();

    /** How much a failure of a device of high criticality weighs. */
    @WithDefault("5")
    double highWeight();

    /** How much a failure of a device of medium criticality weighs. */
    @WithDefault("2")
    double mediumWeight();

    /** How much a failure of a device of low criticality weighs. */
    @WithDefault("1")
    double lowWeight();

    /** A risk of at least this share of the class's threshold is watched; at the threshold it is high. */
    @WithDefault("0.5")
    double watchShare();

    /** A device that was high may raise an alarm again once its risk fell below this share of the threshold. */
    @WithDefault("0.8")
    double calmShare();

    /** However often a device reports, its features are computed at most this often. */
    @WithDefault("PT1M")
    Duration pause();

    /** Features older than this are computed anew, even if the device is silent. */
    @WithDefault("PT1H")
    Duration freshness();

    /** The share of one core that computing features may take, 0 to 1. */
    @WithDefault("0.3")
    double effort();

    /** A risk that changed by this much is a new point of its history; otherwise one a day is kept. */
    @WithDefault("0.02")
    double historyStep();

    /** How many days the history of risks is kept. */
    @WithDefault("730")
    int keepHistoryDays();

    /** The history of a device's risk begins so many days before it was scored first, from what was known then. */
    @WithDefault("60")
    int lookBackDays();

    /** That history is computed when a device has told of itself for this long. */
    @WithDefault("PT4M")
    Duration lookBackAfter();

    /** A class with fewer devices than this is not judged for drift. */
    @WithDefault("20")
    int driftDevices();
}
