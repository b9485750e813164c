package org.orderly.location.plan;

/** The places changed: fired after the commit, when {@link Plans#now} already answers with the new plan. */
public record PlacesChanged() {}
