/**
 * The hunt: everything that is due, where it stands now, in walking order; what was found on the way; and the search for
 * what nobody could find.
 */
package org.orderly.maintenance.hunt;
