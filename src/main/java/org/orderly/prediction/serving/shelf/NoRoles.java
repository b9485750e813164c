package org.orderly.prediction.serving.shelf;

import jakarta.enterprise.inject.Vetoed;
import java.util.Map;

/** Nobody has given any. */
@Vetoed
record NoRoles() implements ModelRoles {

    @Override
    public Map<ModelName, Role> all() {
        return Map.of();
    }

    @Override
    public void put(ModelName name, Role role) {
        throw new UnsupportedOperationException("Roles are given in the service.");
    }
}
