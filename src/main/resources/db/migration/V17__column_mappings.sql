-- Written for H2 and PostgreSQL alike.

-- ---- csv: what a person has confirmed the headings of a file to mean; one row for each set of headings ----
CREATE SEQUENCE column_mappings_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE column_mappings (
    id           BIGINT         PRIMARY KEY,
    importer     VARCHAR(40)    NOT NULL,
    -- SHA-256 of the headings in alphabetical order
    headings     VARCHAR(64)    NOT NULL,
    -- JSON: the column by the heading, "" for none
    meanings     VARCHAR(60000) NOT NULL,
    confirmed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    confirmed_by VARCHAR(80)    NOT NULL,
    UNIQUE (importer, headings)
);
