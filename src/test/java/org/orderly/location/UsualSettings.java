package org.orderly.location;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The settings of a service whose administrator has changed none. */
final class UsualSettings {

    private UsualSettings() {}

    static LocationConfig location() {
        return new SmallRyeConfigBuilder()
                .withMapping(LocationConfig.class)
                .build()
                .getConfigMapping(LocationConfig.class);
    }
}
