package org.orderly.location.find;

/** A unit that was found; seconds and metres to walk are NaN where there is no starting point or no way. */
record Hit(Unit unit, double seconds, double metres) {}
