package org.orderly.telemetry;

import java.util.List;
import org.orderly.intake.Intake.Numbered;
import org.orderly.intake.Receipt;

/** What becomes of one thing that a known device tells: fresh, of a known signal and unit, plausible, and news. */
final class Judgement {

    private final TelemetryConfig config;
    private final Strangers strangers;
    private final long oldestMs;
    private final long skewMs;

    Judgement(TelemetryConfig config, Strangers strangers) {
        this.config = config;
        this.strangers = strangers;
        this.oldestMs = config.oldest().toMillis();
        this.skewMs = config.clockSkew().toMillis();
    }

    /** Counts it in the receipt and adds what is to be kept; to be called in the device's lane. */
    void of(Numbered<Told> numbered, Device device, Receipt<Refusal> receipt, long nowMs, List<Kept> outcomes) {
        Told told = numbered.element();
        if (told.atMs() > nowMs + skewMs) {
            receipt.refuse(
                    numbered.index(), Refusal.IN_THE_FUTURE, "Its time is ahead of ours; set the sender's clock.");
        } else if (told.atMs() < nowMs - oldestMs) {
            receipt.refuse(numbered.index(), Refusal.TOO_OLD, "It is older than " + config.oldest() + ".");
        } else if (told instanceof Told.Reading reading) {
            reading(numbered.index(), reading, device, receipt, nowMs, outcomes);
        } else {
            outcomes.add(new Kept.Event(device.assetId(), ((Told.Happening) told).event()));
            receipt.accept();
        }
    }

    private void reading(
            long index,
            Told.Reading reading,
            Device device,
            Receipt<Refusal> receipt,
            long nowMs,
            List<Kept> outcomes) {
        KnownSignal known = device.signals().get(reading.signal());
        if (known == null) {
            strangers.heard(Stranger.Kind.SIGNAL, device.classCode(), reading.signal(), reading, nowMs);
            receipt.refuse(
                    index,
                    Refusal.UNKNOWN_SIGNAL,
                    "The catalogue has no signal " + reading.signal() + " for " + device.classCode() + ".");
            return;
        }
        double value = known.units().convert(reading.value(), reading.unit());
        if (Double.isNaN(value)) {
            receipt.refuse(
                    index,
                    Refusal.WRONG_UNIT,
                    "%s cannot be turned into %s: send %s in %s, or in another unit of the same kind (UCUM)."
                            .formatted(
                                    reading.unit(),
                                    known.signal().unit(),
                                    known.signal().phrase(),
                                    known.signal().unit()));
        } else if (!known.signal().isPlausible(value)) {
            receipt.refuse(index, Refusal.IMPLAUSIBLE, "No " + known.signal().phrase() + " can have this value.");
        } else {
            outcome(index, known, device, reading.atMs(), value, receipt, outcomes);
        }
    }

    private static void outcome(
            long index,
            KnownSignal known,
            Device device,
            long atMs,
            double value,
            Receipt<Refusal> receipt,
            List<Kept> outcomes) {
        Memory memory = device.memory();
        int slot = memory.slot(known.id());
        boolean late = slot >= 0 && atMs < memory.seenMs(slot);
        if (late && !memory.isComplete(atMs, known.signal().maxGap().toMillis())) {
            receipt.refuse(
                    index,
                    Refusal.ALREADY_ROLLED_UP,
                    "Single readings of that time are no longer kept, so that it cannot be told whether this one is in"
                            + " the hours and days already.");
        } else if (late) {
            outcomes.add(new Kept.Reading(device.assetId(), known, atMs, value, true));
            receipt.acceptLate();
        } else if (slot >= 0 && atMs == memory.seenMs(slot)) {
            receipt.acceptDuplicate();
        } else if (slot >= 0 && known.drops(memory.kept(slot), memory.keptMs(slot), value, atMs)) {
            memory.see(slot, atMs);
            receipt.acceptFiltered();
        } else {
            if (slot < 0) {
                known.keeps();
            }
            memory.keep(known.id(), value, atMs);
            outcomes.add(new Kept.Reading(device.assetId(), known, atMs, value, false));
            receipt.accept();
        }
    }
}
