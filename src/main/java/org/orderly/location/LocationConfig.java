package org.orderly.location;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How pings are judged and how long what they tell is kept. */
@ConfigMapping(prefix = "orderly.location")
interface LocationConfig {

    /** A ping taken longer ago than this is refused. */
    @WithDefault("P7D")
    Duration oldest();

    /** A ping may be ahead of our clock by this much. */
    @WithDefault("PT1M")
    Duration clockSkew();

    /** Nothing in a hospital is faster than this, metres a second; a fix that says so is refused. */
    @WithDefault("8")
    double fastest();

    /** Standard error of a fix that states none, metres. */
    @WithDefault("2")
    double accuracy();

    /** How far an asset at rest is believed to wander, square metres a second (the filter's process noise). */
    @WithDefault("0.01")
    double wander();

    /** Readers that heard a tag within this time place it together. */
    @WithDefault("PT10S")
    Duration hearing();

    /** An asset leaves its zone as soon as it is this far outside, metres. */
    @WithDefault("1")
    double exitTolerance();

    /** ... or when it has been outside by more than its standard error for this long. */
    @WithDefault("PT15S")
    Duration toleranceTimeout();

    /** An asset has moved when it stands this far from where it last rested, metres. */
    @WithDefault("5")
    double moved();

    /** An asset is silent when this many of its usual intervals brought no ping, */
    @WithDefault("3")
    double silentIntervals();

    /** ... but never sooner than this, */
    @WithDefault("PT1M")
    Duration silentSoonest();

    /** ... nor later than this. */
    @WithDefault("PT30M")
    Duration silentLatest();

    /** Fixes wait no longer than this until they are sorted by asset and hour. */
    @WithDefault("PT5M")
    Duration sortWithin();

    /** Raw fixes are kept for this long; stays are kept for good. */
    @WithDefault("P14D")
    Period keepFixes();

    /** Pings that may be on their way to the disk at once; beyond that callers are told to wait. */
    @WithDefault("50000")
    int room();

    /** Whether the disk itself must confirm each commit, so that even a power cut loses nothing acknowledged. */
    @WithDefault("true")
    boolean syncToDisk();

    /** Unknown tags that are remembered so that someone can bind them. */
    @WithDefault("10000")
    int unknownTags();
}
