-- Written for H2 and PostgreSQL alike.

-- ---- maintenance: the days on which nobody of a site works unless their hours say so ----
CREATE SEQUENCE site_holidays_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE site_holidays (
    id        BIGINT       PRIMARY KEY,
    site_code VARCHAR(40)  NOT NULL,
    falls_on  DATE         NOT NULL,
    name      VARCHAR(120) NOT NULL,
    UNIQUE (site_code, falls_on)
);
