package org.orderly.security;

/**
 * Somebody may sign in no longer, or again, or does other things here. Fired after the commit, when {@link Staff} already
 * knows.
 */
public record StaffChanged(String username, String displayName) {}
