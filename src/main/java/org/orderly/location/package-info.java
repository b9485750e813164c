/** Where every asset is: pings come in, are placed on the plan, and are kept as stays and as live state. */
package org.orderly.location;
