/** How much of the inventory is seen: what an insurer, or whoever answers for the network, asks for. */
package org.orderly.location.visibility;
