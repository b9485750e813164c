package org.orderly.assets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.identity.Key;

/** One device of the hospital, from its purchase to its retirement. Nothing is ever deleted. */
@Entity
@Table(name = "assets")
class Asset extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assets_seq")
    @SequenceGenerator(name = "assets_seq", sequenceName = "assets_seq", allocationSize = 50)
    Long id;

    /** As it was written first. */
    @Column(name = "control_number")
    String controlNumber;

    /** What is compared; null while an earlier asset has the same. */
    @Column(name = "control_key")
    String controlKey;

    /** The asset that turned out to be the same device, or null: then this row is only a name of that one. */
    @Column(name = "merged_into")
    Long mergedInto;

    String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "model_id")
    AssetModel model;

    @Column(name = "serial_number")
    String serialNumber;

    @Column(name = "udi_di")
    String udiDi;

    /** The lot or batch it was made in, or null. */
    String lot;

    @Column(name = "manufactured_on")
    LocalDate manufacturedOn;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    /** The version of its software, or null. */
    String firmware;

    String department;

    Criticality criticality;

    AssetStatus status;

    @Column(name = "acquired_on")
    LocalDate acquiredOn;

    /** When it was entered here. */
    @Column(name = "entered_at")
    Instant enteredAt;

    @Column(name = "acquisition_cost")
    BigDecimal acquisitionCost;

    String currency;

    @Version
    long version;

    void take(AssetFacts facts, AssetModel known) {
        if (id == null || !Key.same(controlNumber, facts.controlNumber())) {
            controlKey = Key.of(facts.controlNumber());
        }
        controlNumber = facts.controlNumber();
        name = facts.name();
        model = known;
        serialNumber = facts.serialNumber();
        udiDi = facts.udiDi();
        lot = facts.lot();
        manufacturedOn = facts.manufacturedOn();
        expiresOn = facts.expiresOn();
        firmware = facts.firmware();
        department = facts.department();
        criticality = facts.criticality();
        status = facts.status();
        acquiredOn = facts.acquiredOn();
        acquisitionCost = facts.acquisitionCost();
        currency = facts.currency();
    }

    /** These assets with model and class, in no order. */
    static List<Asset> byIds(Collection<Long> ids) {
        return list("from Asset a join fetch a.model m join fetch m.deviceClass where a.id in ?1", ids);
    }

    /** The assets with these control numbers, however they are spelt, by the keys of the numbers. */
    static Map<String, Asset> byControlKeys(Collection<String> keys) {
        Map<String, Asset> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        Map<Long, List<String>> merged = new HashMap<>();
        for (Asset asset : Asset.<Asset>list(
                "from Asset a join fetch a.model m join fetch m.deviceClass where a.controlKey in ?1", keys)) {
            if (asset.mergedInto == null) {
                found.put(asset.controlKey, asset);
            } else {
                merged.computeIfAbsent(asset.mergedInto, same -> new ArrayList<>())
                        .add(asset.controlKey);
            }
        }
        if (!merged.isEmpty()) {
            byIds(merged.keySet()).forEach(asset -> merged.get(asset.id).forEach(key -> found.put(key, asset)));
        }
        return found;
    }

    /** The control numbers of the assets that were merged into these, by the number of the asset. */
    static Map<Long, List<String>> formerNumbers(Collection<Long> ids) {
        Map<Long, List<String>> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            Asset.<Asset>list("mergedInto in ?1 order by id", ids)
                    .forEach(merged -> numbers.computeIfAbsent(merged.mergedInto, same -> new ArrayList<>())
                            .add(merged.controlNumber));
        }
        return numbers;
    }

    /** Whether a report of damage sends it to repair: a retired one stays retired. */
    boolean canBreak() {
        return status == AssetStatus.IN_SERVICE || status == AssetStatus.MISSING;
    }

    /** The asset as the roster keeps it. */
    AssetCard card(List<BoundTag> tags, boolean notThere, String quarantine, List<String> formerNumbers) {
        return new AssetCard(
                id,
                controlNumber,
                name,
                model.deviceClass.code,
                model.deviceClass.name,
                model.maker,
                model.name,
                serialNumber,
                udiDi,
                lot,
                department,
                criticality,
                status,
                List.of(tags.stream().map(BoundTag::code).toArray(String[]::new)),
                notThere,
                quarantine,
                formerNumbers);
    }
}
