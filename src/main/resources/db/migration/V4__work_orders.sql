-- Written for H2 and PostgreSQL alike.

-- ---- maintenance: what is to be done at which device, and how it went ----
CREATE SEQUENCE work_orders_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE work_orders (
    id                BIGINT PRIMARY KEY,
    number            VARCHAR(20)   NOT NULL UNIQUE,
    asset_id          BIGINT        NOT NULL REFERENCES assets (id),
    kind              VARCHAR(30)   NOT NULL,
    state             VARCHAR(30)   NOT NULL,
    is_open           BOOLEAN       NOT NULL,
    title             VARCHAR(200)  NOT NULL,
    description       VARCHAR(4000),
    priority          INTEGER       NOT NULL,
    priority_parts    VARCHAR(1000) NOT NULL,
    priority_why      VARCHAR(500),
    requested_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    requested_by      VARCHAR(80)   NOT NULL,
    source            VARCHAR(20)   NOT NULL,
    source_id         BIGINT,
    evidence          VARCHAR(4000),
    assignee          VARCHAR(80),
    due_at            TIMESTAMP(3) WITH TIME ZONE,
    earliest_at       TIMESTAMP(3) WITH TIME ZONE,
    estimated_minutes INTEGER       NOT NULL,
    skill             VARCHAR(40),
    out_of_service_at TIMESTAMP(3) WITH TIME ZONE,
    returned_at       TIMESTAMP(3) WITH TIME ZONE,
    earlier_downtime  INTEGER       NOT NULL,
    downtime_reason   VARCHAR(40),
    failure_code      VARCHAR(64),
    cause             VARCHAR(1000),
    finding           VARCHAR(20),
    resolution        VARCHAR(4000),
    postponed_until   TIMESTAMP(3) WITH TIME ZONE,
    started_at        TIMESTAMP(3) WITH TIME ZONE,
    done_at           TIMESTAMP(3) WITH TIME ZONE,
    done_by           VARCHAR(80),
    closed_at         TIMESTAMP(3) WITH TIME ZONE,
    changes           INTEGER       NOT NULL,
    version           BIGINT        NOT NULL
);
CREATE INDEX work_orders_by_asset ON work_orders (asset_id, id);
CREATE INDEX work_orders_by_openness ON work_orders (is_open, id);
CREATE INDEX work_orders_by_source ON work_orders (source, source_id);
CREATE INDEX work_orders_by_end ON work_orders (done_at);

-- Every change, numbered from 1 without a gap: as many as work_orders.changes says.
CREATE SEQUENCE work_order_changes_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE work_order_changes (
    id         BIGINT        PRIMARY KEY,
    order_id   BIGINT        NOT NULL REFERENCES work_orders (id),
    number     INTEGER       NOT NULL,
    changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    changed_by VARCHAR(80)   NOT NULL,
    action     VARCHAR(30)   NOT NULL,
    why        VARCHAR(1000),
    from_state VARCHAR(30),
    to_state   VARCHAR(30)   NOT NULL,
    changes    VARCHAR(60000) NOT NULL,
    UNIQUE (order_id, number)
);

CREATE SEQUENCE work_order_comments_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE work_order_comments (
    id         BIGINT        PRIMARY KEY,
    order_id   BIGINT        NOT NULL REFERENCES work_orders (id),
    written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    written_by VARCHAR(80)   NOT NULL,
    text       VARCHAR(2000) NOT NULL,
    source     VARCHAR(20)   NOT NULL,
    source_id  BIGINT
);
CREATE INDEX work_order_comments_by_order ON work_order_comments (order_id, id);
CREATE INDEX work_order_comments_by_source ON work_order_comments (source, source_id);

-- A line is ticked (low, high and unit are null) or measured against its limits, which belong to what is allowed.
CREATE SEQUENCE work_order_lines_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE work_order_lines (
    id          BIGINT        PRIMARY KEY,
    order_id    BIGINT        NOT NULL REFERENCES work_orders (id),
    line        INTEGER       NOT NULL,
    text        VARCHAR(500)  NOT NULL,
    unit        VARCHAR(20),
    low         DECIMAL(18, 6),
    high        DECIMAL(18, 6),
    measured    DECIMAL(18, 6),
    passed      BOOLEAN,
    note        VARCHAR(1000),
    answered_at TIMESTAMP(3) WITH TIME ZONE,
    answered_by VARCHAR(80),
    opened_id   BIGINT REFERENCES work_orders (id),
    UNIQUE (order_id, line)
);

CREATE SEQUENCE work_order_parts_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE work_order_parts (
    id          BIGINT         PRIMARY KEY,
    order_id    BIGINT         NOT NULL REFERENCES work_orders (id),
    name        VARCHAR(200)   NOT NULL,
    part_number VARCHAR(80),
    quantity    DECIMAL(12, 3) NOT NULL,
    unit_cost   DECIMAL(14, 4) NOT NULL,
    currency    VARCHAR(3)     NOT NULL,
    used_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    used_by     VARCHAR(80)    NOT NULL
);
CREATE INDEX work_order_parts_by_order ON work_order_parts (order_id, id);

CREATE SEQUENCE work_order_labour_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE work_order_labour (
    id          BIGINT         PRIMARY KEY,
    order_id    BIGINT         NOT NULL REFERENCES work_orders (id),
    worker      VARCHAR(80)    NOT NULL,
    kind        VARCHAR(20)    NOT NULL,
    minutes     INTEGER        NOT NULL,
    hourly_rate DECIMAL(14, 4) NOT NULL,
    currency    VARCHAR(3)     NOT NULL,
    worked_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX work_order_labour_by_order ON work_order_labour (order_id, id);

-- The bytes lie in the data folder under their SHA-256.
CREATE SEQUENCE work_order_attachments_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE work_order_attachments (
    id         BIGINT       PRIMARY KEY,
    order_id   BIGINT       NOT NULL REFERENCES work_orders (id),
    number     INTEGER      NOT NULL,
    name       VARCHAR(160) NOT NULL,
    media_type VARCHAR(40)  NOT NULL,
    size       BIGINT       NOT NULL,
    sha256     VARCHAR(64)  NOT NULL,
    added_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    added_by   VARCHAR(80)  NOT NULL,
    UNIQUE (order_id, number)
);

CREATE SEQUENCE work_order_signatures_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE work_order_signatures (
    id           BIGINT       PRIMARY KEY,
    order_id     BIGINT       NOT NULL REFERENCES work_orders (id),
    meaning      VARCHAR(20)  NOT NULL,
    username     VARCHAR(80)  NOT NULL,
    display_name VARCHAR(120) NOT NULL,
    signed_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    content_hash VARCHAR(64)  NOT NULL
);
CREATE INDEX work_order_signatures_by_order ON work_order_signatures (order_id, id);

-- What the QR code on a device says instead of its number: nobody can guess the next one.
CREATE TABLE device_labels (
    asset_id BIGINT      PRIMARY KEY REFERENCES assets (id),
    token    VARCHAR(40) NOT NULL UNIQUE
);
