/**
 * The one reader of CSV files: which encoding, separator, numbers and dates a file is written in is found out, said,
 * and the same for every importer; what cannot be told is asked for, never guessed.
 */
package org.orderly.csv;
