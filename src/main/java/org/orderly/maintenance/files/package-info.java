/** Files that people hand in: what they really are, what they may be called, and photos without what a camera adds. */
package org.orderly.maintenance.files;
