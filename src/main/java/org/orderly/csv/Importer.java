package org.orderly.csv;

/** A door that takes CSV files. A bean of this type makes its columns known, so that headings can be mapped to them. */
public interface Importer {

    Layout layout();
}
