-- Written for H2 and PostgreSQL alike.

-- ---- fleet: units on hire; each costs its rate for every day from from_day to returned_on, both included ----
CREATE SEQUENCE fleet_rentals_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE fleet_rentals (
    id              BIGINT         PRIMARY KEY,
    reference       VARCHAR(80)    NOT NULL,
    supplier        VARCHAR(120)   NOT NULL,
    class_code      VARCHAR(40)    NOT NULL REFERENCES device_classes (code),
    model           VARCHAR(120),
    serial_number   VARCHAR(60),
    asset_id        BIGINT REFERENCES assets (id),
    department      VARCHAR(80)    NOT NULL,
    rate            DECIMAL(14, 4) NOT NULL,
    currency        VARCHAR(3)     NOT NULL,
    from_day        DATE           NOT NULL,
    due_back        DATE           NOT NULL,
    returned_on     DATE,
    acknowledged_on DATE,
    acknowledged_by VARCHAR(80),
    version         BIGINT         NOT NULL,
    UNIQUE (supplier, reference)
);
CREATE INDEX fleet_rentals_by_return ON fleet_rentals (returned_on, class_code);

-- ---- fleet: what somebody wants bought or hired ----
CREATE SEQUENCE fleet_requests_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE fleet_requests (
    id           BIGINT         PRIMARY KEY,
    class_code   VARCHAR(40)    NOT NULL REFERENCES device_classes (code),
    units        INTEGER        NOT NULL,
    department   VARCHAR(80)    NOT NULL,
    needed_from  DATE           NOT NULL,
    needed_to    DATE           NOT NULL,
    reason       VARCHAR(1000)  NOT NULL,
    price        DECIMAL(14, 4),
    currency     VARCHAR(3),
    state        VARCHAR(10)    NOT NULL,
    requested_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    requested_by VARCHAR(80)    NOT NULL,
    approved_on  DATE,
    decided_on   DATE,
    decided_by   VARCHAR(80),
    why          VARCHAR(1000),
    version      BIGINT         NOT NULL
);
CREATE INDEX fleet_requests_by_state ON fleet_requests (state, id);

-- The units of one's own that were found instead.
CREATE TABLE fleet_request_units (
    request_id BIGINT NOT NULL REFERENCES fleet_requests (id),
    asset_id   BIGINT NOT NULL REFERENCES assets (id),
    PRIMARY KEY (request_id, asset_id)
);

-- ---- fleet: how many units a ward wants at hand, and who brings what is missing ----
CREATE SEQUENCE fleet_par_levels_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE fleet_par_levels (
    id          BIGINT      PRIMARY KEY,
    department  VARCHAR(80) NOT NULL,
    zone_id     BIGINT,
    class_code  VARCHAR(40) NOT NULL REFERENCES device_classes (code),
    low         INTEGER     NOT NULL,
    target      INTEGER     NOT NULL,
    short_since TIMESTAMP(3) WITH TIME ZONE,
    version     BIGINT      NOT NULL
);

-- open_level_id is the level while the refill is open, then null: a level has one open refill at most.
CREATE SEQUENCE fleet_refills_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE fleet_refills (
    id            BIGINT       PRIMARY KEY,
    level_id      BIGINT       NOT NULL,
    open_level_id BIGINT       UNIQUE,
    ward          VARCHAR(120) NOT NULL,
    class_code    VARCHAR(40)  NOT NULL,
    missing       INTEGER      NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    opened_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    taken_by      VARCHAR(80),
    taken_at      TIMESTAMP(3) WITH TIME ZONE,
    done_by       VARCHAR(80),
    done_at       TIMESTAMP(3) WITH TIME ZONE,
    why           VARCHAR(1000),
    version       BIGINT       NOT NULL
);
CREATE INDEX fleet_refills_by_state ON fleet_refills (state, id);

-- ---- fleet: how much of a class was in use in each hour; the department '' stands for all of them ----
CREATE TABLE fleet_use_hours (
    class_code  VARCHAR(40) NOT NULL,
    department  VARCHAR(80) NOT NULL,
    epoch_hour  INTEGER     NOT NULL,
    owned       INTEGER     NOT NULL,
    peak_in_use INTEGER     NOT NULL,
    least_idle  INTEGER     NOT NULL,
    in_use_ms   BIGINT      NOT NULL,
    idle_ms     BIGINT      NOT NULL,
    unknown_ms  BIGINT      NOT NULL,
    PRIMARY KEY (class_code, department, epoch_hour)
);
CREATE INDEX fleet_use_hours_by_hour ON fleet_use_hours (epoch_hour);

-- Up to which hour, and which event, the use is counted; changed in the transaction that writes the hours.
CREATE TABLE fleet_use_counted (
    up_to_hour  INTEGER NOT NULL,
    up_to_event BIGINT  NOT NULL
);
INSERT INTO fleet_use_counted (up_to_hour, up_to_event) VALUES (0, 0);

-- Units that were retired because there were more than anybody needs.
CREATE SEQUENCE fleet_retirements_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE fleet_retirements (
    id         BIGINT        PRIMARY KEY,
    asset_id   BIGINT        NOT NULL REFERENCES assets (id),
    class_code VARCHAR(40)   NOT NULL,
    on_day     DATE          NOT NULL,
    why        VARCHAR(1000) NOT NULL,
    retired_by VARCHAR(80)   NOT NULL
);
CREATE INDEX fleet_retirements_by_day ON fleet_retirements (on_day, class_code);

-- ---- fleet: devices in an exit with no reason to leave ----
CREATE SEQUENCE fleet_egress_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE fleet_egress (
    id            BIGINT       PRIMARY KEY,
    asset_id      BIGINT       NOT NULL REFERENCES assets (id),
    open_asset_id BIGINT       UNIQUE,
    zone          VARCHAR(120) NOT NULL,
    at            TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    ended_at      TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX fleet_egress_by_end ON fleet_egress (ended_at, state);
