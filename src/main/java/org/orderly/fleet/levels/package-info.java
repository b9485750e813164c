/** How many units a ward wants at hand, who has too few for too long, and who brings what is missing. */
package org.orderly.fleet.levels;
