package org.orderly.prediction.serving.shelf;

import java.nio.file.Path;
import java.util.Map;
import org.orderly.prediction.bundle.Manifest;

/** A bundle that may serve: read, checked and ready to score. */
public record Bundle(ModelName name, Path folder, Manifest manifest, Map<String, ClassModel> classes) {

    public Bundle {
        classes = Map.copyOf(classes);
    }

    /** The models of a class, or null if the bundle has none. */
    public ClassModel of(String classCode) {
        return classes.get(classCode);
    }
}
