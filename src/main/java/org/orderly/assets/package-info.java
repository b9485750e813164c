/**
 * The equipment register: what the hospital owns, who it belongs to, which tags it wears and what people reported
 * about it. The doors for other rooms are {@link org.orderly.assets.Roster}, {@link org.orderly.assets.Reports} and
 * the events in the past tense.
 */
package org.orderly.assets;
