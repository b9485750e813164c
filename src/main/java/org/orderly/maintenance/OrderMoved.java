package org.orderly.maintenance;

/**
 * An order is in another state, or in the same with another assignee. Fired after the commit.
 *
 * @param from the code of the state it was in
 * @param to the code of the state it is in
 * @param by the username
 */
public record OrderMoved(long id, long assetId, String from, String to, String by) {}
