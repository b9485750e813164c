package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** Where the ledger ends. There is one, and whoever adds to the ledger holds it until the commit. */
@Entity
@Table(name = "savings_head")
class LedgerHead extends PanacheEntityBase {

    private static final int ONE = 1;

    @Id
    Integer id;

    long seq;

    long entries;

    String hash;

    /** Waits until nobody else adds. */
    static LedgerHead held() {
        return findById(ONE, LockModeType.PESSIMISTIC_WRITE);
    }
}
