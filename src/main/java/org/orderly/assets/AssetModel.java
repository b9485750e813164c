package org.orderly.assets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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

    AssetModel() {}

    AssetModel(DeviceClass deviceClass, String maker, String name) {
        this.deviceClass = deviceClass;
        this.maker = maker;
        this.name = name;
    }

    /** The models of this class, or all if null, by maker and name. */
    static List<AssetModel> ofClass(String classCode) {
        return list(
                "from AssetModel m join fetch m.deviceClass where ?1 is null or m.deviceClass.code = ?1"
                        + " order by m.maker, m.name",
                classCode);
    }
}
