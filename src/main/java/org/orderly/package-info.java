/** Orderly keeps a hospital's equipment in order: where it is, what will fail, what to do, what it saved. */
package org.orderly;
