-- Written for H2 and PostgreSQL alike.

-- ---- savings: the hospital's own figures of the time before; a row a version, never changed ----
CREATE SEQUENCE savings_baselines_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE savings_baselines (
    id          BIGINT         PRIMARY KEY,
    figure      VARCHAR(40)    NOT NULL,
    scope       VARCHAR(20)    NOT NULL,
    scope_key   VARCHAR(80)    NOT NULL,
    version     INTEGER        NOT NULL,
    figure_value DECIMAL(24, 8) NOT NULL,
    unit        VARCHAR(20)    NOT NULL,
    currency    VARCHAR(3),
    from_day    DATE           NOT NULL,
    to_day      DATE           NOT NULL,
    source      VARCHAR(400)   NOT NULL,
    observed    VARCHAR(400),
    approved_by VARCHAR(80)    NOT NULL,
    approved_on DATE           NOT NULL,
    entered_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    entered_by  VARCHAR(80)    NOT NULL,
    UNIQUE (figure, scope, scope_key, version)
);

-- ---- savings: the ledger; rows are added, each with the hash of the one before, and never touched again ----
CREATE TABLE savings_ledger (
    seq        BIGINT          PRIMARY KEY,
    kind       VARCHAR(10)     NOT NULL,
    entry      BIGINT          NOT NULL,
    written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    written_by VARCHAR(80)     NOT NULL,
    content    VARCHAR(1000000) NOT NULL,
    previous   VARCHAR(64)     NOT NULL,
    hash       VARCHAR(64)     NOT NULL
);
CREATE INDEX savings_ledger_by_entry ON savings_ledger (entry, seq);

-- Whoever adds to the ledger holds this row.
CREATE TABLE savings_head (
    id      INTEGER     PRIMARY KEY,
    seq     BIGINT      NOT NULL,
    entries BIGINT      NOT NULL,
    hash    VARCHAR(64) NOT NULL
);
INSERT INTO savings_head (id, seq, entries, hash)
VALUES (1, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What lists and sums ask for, of each entry; the verification compares it with the ledger.
CREATE TABLE savings_entries (
    number     BIGINT         PRIMARY KEY,
    seq        BIGINT         NOT NULL REFERENCES savings_ledger (seq),
    on_day     DATE           NOT NULL,
    line_item  VARCHAR(30)    NOT NULL,
    formula    VARCHAR(30)    NOT NULL,
    hardness   VARCHAR(4)     NOT NULL,
    budget     VARCHAR(10)    NOT NULL,
    amount     DECIMAL(20, 4) NOT NULL,
    currency   VARCHAR(3)     NOT NULL,
    site       VARCHAR(60),
    department VARCHAR(80),
    class_code VARCHAR(60),
    state      VARCHAR(10)    NOT NULL,
    reverses   BIGINT
);
CREATE INDEX savings_entries_by_day ON savings_entries (on_day, number);
CREATE INDEX savings_entries_by_state ON savings_entries (state, number);

CREATE SEQUENCE savings_events_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE savings_events (
    id        BIGINT       PRIMARY KEY,
    entry     BIGINT       NOT NULL REFERENCES savings_entries (number),
    reference VARCHAR(120) NOT NULL,
    asset_id  BIGINT
);
CREATE INDEX savings_events_by_reference ON savings_events (reference);
CREATE INDEX savings_events_by_asset ON savings_events (asset_id);

CREATE SEQUENCE savings_demand_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE savings_demand (
    id        BIGINT       PRIMARY KEY,
    entry      BIGINT      NOT NULL REFERENCES savings_entries (number),
    class_code VARCHAR(60) NOT NULL,
    from_day   DATE        NOT NULL,
    to_day     DATE        NOT NULL
);
CREATE INDEX savings_demand_by_class ON savings_demand (class_code, from_day);

-- What happened and could not be claimed, and why.
CREATE SEQUENCE savings_unclaimed_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE savings_unclaimed (
    id        BIGINT       PRIMARY KEY,
    line_item VARCHAR(30)  NOT NULL,
    reference VARCHAR(120) NOT NULL,
    asset_id  BIGINT,
    why       VARCHAR(400) NOT NULL,
    seen_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    UNIQUE (line_item, reference)
);
