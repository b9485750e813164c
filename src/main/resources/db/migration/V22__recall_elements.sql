-- Written for H2 and PostgreSQL alike.

-- ---- maintenance/recalls: what each element of a file says; a recall is made of all that speak of it ----
-- So it makes no difference in which order files come. Without a number an element goes by its event and what it says.
CREATE TABLE recall_elements (
    -- SHA-256 of all it says
    fingerprint    VARCHAR(64)    PRIMARY KEY,
    recall_id      BIGINT,
    feed           VARCHAR(12)    NOT NULL,
    number         VARCHAR(60),
    event_number   VARCHAR(60),
    -- when the file was made, as far as it says so
    said_on        DATE,
    recall_class   VARCHAR(3),
    status         VARCHAR(80),
    firm           VARCHAR(400),
    product        VARCHAR(60000),
    reason         VARCHAR(60000),
    codes          VARCHAR(1000000),
    action         VARCHAR(60000),
    root_cause     VARCHAR(400),
    product_code   VARCHAR(20),
    quantity       VARCHAR(2000),
    distribution   VARCHAR(60000),
    initiated_on   DATE,
    posted_on      DATE,
    classified_on  DATE,
    terminated_on  DATE
);
CREATE INDEX recall_elements_by_number ON recall_elements (number);
CREATE INDEX recall_elements_by_event ON recall_elements (event_number);

-- What earlier versions kept of both files together counts as one element of each.
INSERT INTO recall_elements (fingerprint, recall_id, feed, number, event_number, status, firm, product, reason, codes,
    action, root_cause, product_code, quantity, distribution, initiated_on, posted_on, terminated_on)
SELECT CONCAT('before-elements-recall-', id), id, 'recall', CASE WHEN number LIKE 'EVENT-%' THEN NULL ELSE number END,
    event_number, status, NULLIF(firm, ''), NULLIF(product, ''), NULLIF(reason, ''), recall_codes, action, root_cause,
    product_code, quantity, distribution, initiated_on, posted_on, terminated_on
FROM recalls WHERE in_recalls;
INSERT INTO recall_elements (fingerprint, recall_id, feed, number, event_number, recall_class, status, firm, product,
    reason, codes, product_code, quantity, distribution, initiated_on, posted_on, classified_on, terminated_on)
SELECT CONCAT('before-elements-enforcement-', id), id, 'enforcement',
    CASE WHEN number LIKE 'EVENT-%' THEN NULL ELSE number END, event_number, recall_class, status, NULLIF(firm, ''),
    NULLIF(product, ''), NULLIF(reason, ''), enforcement_codes, product_code, quantity, distribution, initiated_on,
    posted_on, classified_on, terminated_on
FROM recalls WHERE in_enforcement;

-- What the list says of the device's number: in, unsure, excepted or out; null for what earlier versions wrote.
ALTER TABLE recall_matches ADD COLUMN answer VARCHAR(12);

-- Names that people have called one firm.
CREATE SEQUENCE firm_aliases_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE firm_aliases (
    id       BIGINT       PRIMARY KEY,
    name     VARCHAR(200) NOT NULL,
    name_key VARCHAR(200) NOT NULL UNIQUE,
    firm     VARCHAR(200) NOT NULL,
    added_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    added_by VARCHAR(80)  NOT NULL
);
