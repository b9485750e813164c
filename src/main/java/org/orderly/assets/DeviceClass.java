package org.orderly.assets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A kind of equipment, such as infusion pumps. The list comes with the product. */
@Entity
@Table(name = "device_classes")
class DeviceClass extends PanacheEntityBase {

    @Id
    String code;

    String name;
}
