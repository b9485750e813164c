package org.orderly.prediction.serving.shelf;

import java.util.Map;

/** The roles people have given; what is not among them is decided by age. */
interface ModelRoles {

    Map<ModelName, Role> all();

    void put(ModelName name, Role role);
}
