package org.orderly.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A person with an account. Accounts are never deleted, because the audit trail names them; they are deactivated. */
@Entity
@Table(name = "users")
class User extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "users_seq")
    @SequenceGenerator(name = "users_seq", sequenceName = "users_seq", allocationSize = 50)
    Long id;

    String username;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    boolean active;

    boolean demo;

    @Version
    long version;

    protected User() {}

    User(String username, String displayName, String password, Collection<String> roles, boolean demo) {
        this.username = normal(username);
        this.displayName = displayName;
        this.passwordHash = BcryptUtil.bcryptHash(password);
        this.active = true;
        this.demo = demo;
        give(roles);
    }

    /** Usernames are compared without regard to case and surrounding space. */
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    void give(Collection<String> newRoles) {
        this.roles = String.join(",", new TreeSet<>(newRoles));
    }

    void changePassword(String password) {
        this.passwordHash = BcryptUtil.bcryptHash(password);
    }

    Set<String> roles() {
        return new TreeSet<>(Set.of(roles.split(",", -1)));
    }

    /** What the service keeps of this account in memory. */
    Person person() {
        return new Person(id, username, displayName, passwordHash, Set.copyOf(roles()), active, demo);
    }
}
