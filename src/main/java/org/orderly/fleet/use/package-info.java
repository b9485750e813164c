/** How much of each class is in use, hour by hour, and which units nobody needed even at the peak. */
package org.orderly.fleet.use;
