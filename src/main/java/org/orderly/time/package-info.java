/** Time and order: the one clock everybody is given, and lanes that keep work on one key in order. */
package org.orderly.time;
