package org.orderly.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A machine that delivers pings, known by a key of which only the hash is kept. */
@Entity
@Table(name = "gateways")
class Gateway extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gateways_seq")
    @SequenceGenerator(name = "gateways_seq", sequenceName = "gateways_seq", allocationSize = 50)
    Long id;

    String name;

    @Column(name = "key_hash")
    String keyHash;

    @Column(name = "key_prefix")
    String keyPrefix;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "revoked_by")
    String revokedBy;

    protected Gateway() {}

    Gateway(String name, GatewayKey key, Instant at, String by) {
        this.name = name;
        this.keyHash = key.hash();
        this.keyPrefix = key.prefix();
        this.createdAt = at;
        this.createdBy = by;
    }

    /** Ends the key for good; a second time changes nothing. */
    void revoke(Instant at, String by) {
        if (revokedAt == null) {
            revokedAt = at;
            revokedBy = by;
        }
    }

    boolean revoked() {
        return revokedAt != null;
    }
}
