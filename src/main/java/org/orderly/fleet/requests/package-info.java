/** What somebody wants bought, checked against the units that stand idle in the house. */
package org.orderly.fleet.requests;
