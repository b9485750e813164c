/** Units on hire: what each costs so far, and an alert before a day of it is wasted. */
package org.orderly.fleet.rentals;
