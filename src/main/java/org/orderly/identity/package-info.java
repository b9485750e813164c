/** By what things are known: when two spellings mean the same, and what a device identifier (UDI) says. */
package org.orderly.identity;
