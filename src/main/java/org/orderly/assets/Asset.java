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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** One device of the hospital, from its purchase to its retirement. Nothing is ever deleted. */
@Entity
@Table(name = "assets")
class Asset extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assets_seq")
    @SequenceGenerator(name = "assets_seq", sequenceName = "assets_seq", allocationSize = 50)
    Long id;

    @Column(name = "control_number")
    String controlNumber;

    String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "model_id")
    AssetModel model;

    @Column(name = "serial_number")
    String serialNumber;

    @Column(name = "udi_di")
    String udiDi;

    /** The version of its software, or null. */
    String firmware;

    String department;

    Criticality criticality;

    AssetStatus status;

    @Column(name = "acquired_on")
    LocalDate acquiredOn;

    @Column(name = "acquisition_cost")
    BigDecimal acquisitionCost;

    String currency;

    @Version
    long version;

    void take(AssetFacts facts, AssetModel known) {
        controlNumber = facts.controlNumber();
        name = facts.name();
        model = known;
        serialNumber = facts.serialNumber();
        udiDi = facts.udiDi();
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

    /** Those of these control numbers that exist, with model and class, in no order. */
    static List<Asset> byControlNumbers(Collection<String> numbers) {
        return list("from Asset a join fetch a.model m join fetch m.deviceClass where a.controlNumber in ?1", numbers);
    }

    /** Whether a report of damage sends it to repair: a retired one stays retired. */
    boolean canBreak() {
        return status == AssetStatus.IN_SERVICE || status == AssetStatus.MISSING;
    }

    /** The asset as the roster keeps it. */
    AssetCard card(List<BoundTag> tags, boolean notThere, String quarantine) {
        return new AssetCard(
                id,
                controlNumber,
                name,
                model.deviceClass.code,
                model.deviceClass.name,
                model.maker,
                model.name,
                serialNumber,
                department,
                criticality,
                status,
                List.of(tags.stream().map(BoundTag::code).toArray(String[]::new)),
                notThere,
                quarantine);
    }
}
