package org.orderly.telemetry;

import java.time.Duration;

/**
 * One thing a class of devices tells of itself. All values are in its unit; NaN stands for a limit there is not.
 *
 * @param unit in UCUM, case sensitive ({@code dBm}, which UCUM does not know, is taken as it is)
 * @param plausibleLow a value below is no reading of this signal
 * @param warnLow below this something is about to go wrong
 * @param warnHigh at this or above something is about to go wrong
 * @param faultLow below this the device needs attention now
 * @param faultHigh at this or above the device needs attention now
 * @param deadBand a change up to this is noise
 * @param maxGap a reading is kept at least this often, however little changes
 * @param maxRatePerMinute readings kept a minute; changes that come faster must be greater to be kept
 * @param stated whether the limits come from a published source; otherwise they are assumed
 * @param phrase the signal inside a sentence: "battery capacity"
 */
public record Signal(
        String classCode,
        String code,
        String name,
        String unit,
        double plausibleLow,
        double plausibleHigh,
        double warnLow,
        double warnHigh,
        double faultLow,
        double faultHigh,
        Harm harm,
        SignalKind kind,
        double deadBand,
        Duration maxGap,
        double maxRatePerMinute,
        boolean stated,
        String phrase) {

    public boolean isPlausible(double value) {
        return value >= plausibleLow && value <= plausibleHigh;
    }

    /** Whether the value is beyond a warning limit; a fault is beyond it too. */
    public boolean isWarning(double value) {
        return value < warnLow || value >= warnHigh || isFault(value);
    }

    /** Whether the value is beyond a fault limit. */
    public boolean isFault(double value) {
        return value < faultLow || value >= faultHigh;
    }
}
