package org.orderly.prediction.serving.shelf;

/** Another champion or challenger serves from now on, or none. */
public record ShelfChanged() {}
