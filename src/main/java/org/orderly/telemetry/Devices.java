package org.orderly.telemetry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetChanged;
import org.orderly.assets.Roster;
import org.orderly.identity.Key;

/**
 * Finds a device by the name it tells, however it spells it: its control number, or its serial number if no other device
 * has the same.
 */
@ApplicationScoped
class Devices implements RemovedTable.Told {

    /** Stands for a serial number that several devices have; no asset has its number. */
    private static final Device SEVERAL = new Device(0, "", Map.of(), new Memory());

    private final Roster roster;
    private final Signals signals;
    private final Map<Long, AssetCard> cards = new ConcurrentHashMap<>();
    private final Map<Long, Memory> memories = new ConcurrentHashMap<>();
    private final Map<String, Device> byControlNumber = new ConcurrentHashMap<>();
    private final Map<String, Device> bySerialNumber = new ConcurrentHashMap<>();

    Devices(Roster roster, Signals signals) {
        this.roster = roster;
        this.signals = signals;
    }

    @PostConstruct
    void load() {
        roster.cards().forEach(this::put);
    }

    void changed(@Observes AssetChanged news) {
        roster.card(news.assetId()).ifPresent(this::put);
    }

    /** The device of this name, or null if there is none or there are several. */
    Device named(String name) {
        String key = Key.of(name);
        Device device = byControlNumber.get(key);
        if (device == null) {
            device = bySerialNumber.get(key);
        }
        return device == null || device.assetId() == SEVERAL.assetId() ? null : device;
    }

    /** What is remembered of an asset; made when it is first asked for. */
    Memory memory(long assetId) {
        return memories.computeIfAbsent(assetId, id -> new Memory());
    }

    @Override
    public void removed(long assetId, long upToMs) {
        memory(assetId).removedUpTo(upToMs);
    }

    /** The asset is another one now, which has its numbers from here on. */
    synchronized void merged(long assetId) {
        cards.remove(assetId);
        memories.remove(assetId);
        List<AssetCard> all = List.copyOf(cards.values());
        cards.clear();
        byControlNumber.clear();
        bySerialNumber.clear();
        all.forEach(card -> put(roster.card(card.id()).orElse(card)));
    }

    private synchronized void put(AssetCard card) {
        AssetCard before = cards.put(card.id(), card);
        boolean same = before != null
                && before.controlNumber().equals(card.controlNumber())
                && before.serialNumber().equals(card.serialNumber())
                && before.formerNumbers().equals(card.formerNumbers())
                && before.classCode().equals(card.classCode());
        if (same) {
            return;
        }
        if (before != null) {
            numbers(before).forEach(key -> byControlNumber.remove(key));
            bySerialNumber.computeIfPresent(
                    Key.of(before.serialNumber()), (number, device) -> device.assetId() == card.id() ? null : device);
        }
        Device device = new Device(card.id(), card.classCode(), signals.of(card.classCode()), memory(card.id()));
        numbers(card).forEach(key -> byControlNumber.put(key, device));
        bySerialNumber.merge(
                Key.of(card.serialNumber()),
                device,
                (one, other) -> one.assetId() == other.assetId() ? other : SEVERAL);
    }

    private static Stream<String> numbers(AssetCard card) {
        return Stream.concat(Stream.of(card.controlNumber()), card.formerNumbers().stream())
                .map(Key::of);
    }
}
