package org.orderly.security;

import java.util.Set;

/** Every role there is. People have one or more of the first four; a gateway has the last and nothing else. */
public final class Roles {

    /** Finds equipment, and reports what is broken or not there. */
    public static final String NURSE = "nurse";

    /** Clinical engineering: keeps the registry and the equipment. */
    public static final String BIOMED = "biomed";

    /** Reads what the equipment costs and saves. */
    public static final String FINANCE = "finance";

    /** Keeps people, gateways and the plan of the house. */
    public static final String ADMIN = "admin";

    /** Delivers pings and readings and may do nothing else. */
    public static final String GATEWAY = "gateway";

    /** The roles a person can have. */
    public static final Set<String> OF_PEOPLE = Set.of(NURSE, BIOMED, FINANCE, ADMIN);

    private Roles() {}
}
