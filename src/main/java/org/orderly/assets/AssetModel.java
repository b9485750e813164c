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
import java.util.List;
import java.util.Optional;
import org.orderly.identity.Key;

/** What a maker sells under one name; every model belongs to one class. */
@Entity
@Table(name = "asset_models")
class AssetModel extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "asset_models_seq")
    @SequenceGenerator(name = "asset_models_seq", sequenceName = "asset_models_seq", allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "class_code")
    DeviceClass deviceClass;

    String maker;

    String name;

    /** What is compared, with {@link #nameKey}; null while an earlier model has the same. */
    @Column(name = "maker_key")
    String makerKey;

    @Column(name = "name_key")
    String nameKey;

    AssetModel() {}

    AssetModel(DeviceClass deviceClass, String maker, String name) {
        this.deviceClass = deviceClass;
        this.maker = maker;
        this.name = name;
        this.makerKey = Key.of(maker);
        this.nameKey = Key.of(name);
    }

    /** The model of this maker and name, however they are spelt. */
    static Optional<AssetModel> known(String maker, String name) {
        return find(
                        "from AssetModel m join fetch m.deviceClass where m.makerKey = ?1 and m.nameKey = ?2",
                        Key.of(maker),
                        Key.of(name))
                .firstResultOptional();
    }

    /** How this maker was written first, if there is a model of it. */
    static Optional<String> knownMaker(String maker) {
        return AssetModel.<AssetModel>find("makerKey = ?1 order by id", Key.of(maker))
                .firstResultOptional()
                .map(model -> model.maker);
    }

    /** The models of this class, or all if null, by maker and name. */
    static List<AssetModel> ofClass(String classCode) {
        return list(
                "from AssetModel m join fetch m.deviceClass where ?1 is null or m.deviceClass.code = ?1"
                        + " order by m.maker, m.name",
                classCode);
    }
}
