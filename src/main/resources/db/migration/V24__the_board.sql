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

-- ---- maintenance: open orders whose device or person is gone ----
-- Each is closed by itself (outcome 'closed') or a question to a person (outcome null until somebody answers).
CREATE SEQUENCE stranded_orders_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE stranded_orders (
    id            BIGINT        PRIMARY KEY,
    order_id      BIGINT        NOT NULL REFERENCES work_orders (id),
    open_order_id BIGINT        UNIQUE REFERENCES work_orders (id),
    cause         VARCHAR(30)   NOT NULL,
    because       VARCHAR(500)  NOT NULL,
    stranded_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    outcome       VARCHAR(30),
    settled_at    TIMESTAMP(3) WITH TIME ZONE,
    settled_by    VARCHAR(80),
    note          VARCHAR(1000),
    opened_as     BIGINT        REFERENCES work_orders (id)
);
CREATE INDEX stranded_orders_by_order ON stranded_orders (order_id);
CREATE INDEX stranded_orders_by_outcome ON stranded_orders (outcome, opened_as);

-- ---- maintenance: what changed much of the schedule at once, and how to take it back ----
CREATE SEQUENCE sweeping_acts_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE sweeping_acts (
    id            BIGINT        PRIMARY KEY,
    kind          VARCHAR(20)   NOT NULL,
    preview       VARCHAR(64)   UNIQUE,
    says          VARCHAR(500)  NOT NULL,
    done_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    done_by       VARCHAR(80)   NOT NULL,
    version_after BIGINT        NOT NULL,
    undo          VARCHAR(1000000) NOT NULL,
    answer        VARCHAR(1000000),
    undone_at     TIMESTAMP(3) WITH TIME ZONE,
    undone_by     VARCHAR(80)
);
CREATE INDEX sweeping_acts_by_time ON sweeping_acts (done_at);
