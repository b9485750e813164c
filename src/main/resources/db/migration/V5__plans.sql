-- Written for H2 and PostgreSQL alike.

-- ---- procedures: what is done at a device, as documents of which every version stays readable ----
CREATE SEQUENCE procedures_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE procedures (
    id      BIGINT      PRIMARY KEY,
    code    VARCHAR(40) NOT NULL UNIQUE,
    newest  INTEGER     NOT NULL,
    version BIGINT      NOT NULL
);

CREATE SEQUENCE procedure_versions_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE procedure_versions (
    id           BIGINT         PRIMARY KEY,
    procedure_id BIGINT         NOT NULL REFERENCES procedures (id),
    number       INTEGER        NOT NULL,
    title        VARCHAR(200)   NOT NULL,
    kind         VARCHAR(30)    NOT NULL,
    minutes      INTEGER        NOT NULL,
    skill        VARCHAR(40),
    check_lines  VARCHAR(60000) NOT NULL,
    written_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    written_by   VARCHAR(80)    NOT NULL,
    why          VARCHAR(1000),
    UNIQUE (procedure_id, number)
);

-- ---- plans: of one device (asset_id), of a model (maker and model) or of a class (class_code) ----
CREATE SEQUENCE pm_plans_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE pm_plans (
    id           BIGINT        PRIMARY KEY,
    name         VARCHAR(120)  NOT NULL,
    asset_id     BIGINT REFERENCES assets (id),
    maker        VARCHAR(120),
    model        VARCHAR(120),
    class_code   VARCHAR(40) REFERENCES device_classes (code),
    due_rule     VARCHAR(2000) NOT NULL,
    window_days  INTEGER       NOT NULL,
    first_due_on DATE,
    spread       BOOLEAN       NOT NULL,
    procedure_id BIGINT        NOT NULL REFERENCES procedures (id),
    aem          VARCHAR(10000),
    made_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    made_by      VARCHAR(80)   NOT NULL,
    retired_at   TIMESTAMP(3) WITH TIME ZONE,
    retired_by   VARCHAR(80),
    version      BIGINT        NOT NULL
);

-- Each time a plan fell due at a device, with the order it opened; whether and when it was done the order tells.
CREATE SEQUENCE pm_occasions_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE pm_occasions (
    id                BIGINT       PRIMARY KEY,
    plan_id           BIGINT       NOT NULL REFERENCES pm_plans (id),
    asset_id          BIGINT       NOT NULL REFERENCES assets (id),
    order_id          BIGINT       NOT NULL UNIQUE REFERENCES work_orders (id),
    due_on            DATE         NOT NULL,
    earliest_on       DATE         NOT NULL,
    latest_on         DATE         NOT NULL,
    earliest_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    latest_at         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    procedure_version INTEGER      NOT NULL,
    why               VARCHAR(500) NOT NULL,
    UNIQUE (plan_id, asset_id, due_on)
);
CREATE INDEX pm_occasions_by_asset ON pm_occasions (asset_id, plan_id);
CREATE INDEX pm_occasions_by_end ON pm_occasions (latest_at);

-- What somebody says of a device's equipment management number instead of what its class says.
CREATE TABLE em_scores (
    asset_id     BIGINT        PRIMARY KEY REFERENCES assets (id),
    use_points   INTEGER       NOT NULL,
    harm_points  INTEGER       NOT NULL,
    upkeep_points INTEGER      NOT NULL,
    why          VARCHAR(1000) NOT NULL,
    said_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    said_by      VARCHAR(80)   NOT NULL,
    version      BIGINT        NOT NULL
);

-- ---- hunt: what was found on the way, under the number that the phone gave it ----
CREATE TABLE hunt_ticks (
    id        VARCHAR(36) PRIMARY KEY,
    order_id  BIGINT      NOT NULL REFERENCES work_orders (id),
    asset_id  BIGINT      NOT NULL REFERENCES assets (id),
    result    VARCHAR(20) NOT NULL,
    ticked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    kept_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    ticked_by VARCHAR(80) NOT NULL,
    note      VARCHAR(1000),
    says      VARCHAR(500) NOT NULL
);
CREATE INDEX hunt_ticks_by_order ON hunt_ticks (order_id, ticked_at);

-- A device that nobody could find; at most one open search a device (open_asset_id).
CREATE SEQUENCE search_tasks_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE search_tasks (
    id            BIGINT      PRIMARY KEY,
    asset_id      BIGINT      NOT NULL REFERENCES assets (id),
    open_asset_id BIGINT UNIQUE,
    source        VARCHAR(20) NOT NULL,
    order_id      BIGINT REFERENCES work_orders (id),
    note          VARCHAR(1000),
    opened_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    opened_by     VARCHAR(80) NOT NULL,
    outcome       VARCHAR(20),
    closed_at     TIMESTAMP(3) WITH TIME ZONE,
    closed_by     VARCHAR(80),
    closing_note  VARCHAR(1000),
    version       BIGINT      NOT NULL
);
CREATE INDEX search_tasks_by_asset ON search_tasks (asset_id, id);
