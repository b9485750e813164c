-- Written for H2 and PostgreSQL alike.

-- ---- telemetry: what devices tell of themselves ----
-- Signals by number, so that a reading is short.
CREATE TABLE telemetry_signals (
    id   INTEGER     PRIMARY KEY,
    code VARCHAR(64) NOT NULL UNIQUE
);

-- One row a reading that was worth keeping. Ids ascend in the order of the commits, which roll-up relies on.
CREATE TABLE readings (
    id        BIGINT  PRIMARY KEY,
    asset_id  BIGINT  NOT NULL,
    signal_id INTEGER NOT NULL,
    at_ms     BIGINT  NOT NULL,
    reading   DOUBLE PRECISION NOT NULL
);
CREATE INDEX readings_by_signal ON readings (asset_id, signal_id, at_ms DESC);

CREATE TABLE readings_hourly (
    asset_id     BIGINT  NOT NULL,
    signal_id    INTEGER NOT NULL,
    epoch_hour   INTEGER NOT NULL,
    minimum      DOUBLE PRECISION NOT NULL,
    maximum      DOUBLE PRECISION NOT NULL,
    total        DOUBLE PRECISION NOT NULL,
    readings     INTEGER NOT NULL,
    last_ms      BIGINT  NOT NULL,
    last_reading DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (asset_id, signal_id, epoch_hour)
);

CREATE TABLE readings_daily (
    asset_id     BIGINT  NOT NULL,
    signal_id    INTEGER NOT NULL,
    epoch_day    INTEGER NOT NULL,
    minimum      DOUBLE PRECISION NOT NULL,
    maximum      DOUBLE PRECISION NOT NULL,
    total        DOUBLE PRECISION NOT NULL,
    readings     INTEGER NOT NULL,
    last_ms      BIGINT  NOT NULL,
    last_reading DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (asset_id, signal_id, epoch_day)
);

-- The newest reading of each signal that is rolled up: what the edge filter begins with after a restart.
CREATE TABLE readings_latest (
    asset_id     BIGINT  NOT NULL,
    signal_id    INTEGER NOT NULL,
    last_ms      BIGINT  NOT NULL,
    last_reading DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (asset_id, signal_id)
);

-- Up to which reading hours and days are complete; changed in the transaction that changes them.
CREATE TABLE readings_rolled_up (
    up_to_id BIGINT NOT NULL
);
INSERT INTO readings_rolled_up (up_to_id) VALUES (0);

CREATE TABLE device_events (
    id       BIGINT       PRIMARY KEY,
    asset_id BIGINT       NOT NULL,
    at_ms    BIGINT       NOT NULL,
    kind     VARCHAR(20)  NOT NULL,
    code     VARCHAR(64)  NOT NULL,
    detail   VARCHAR(500) NOT NULL
);
CREATE INDEX device_events_by_asset ON device_events (asset_id, at_ms DESC);

-- Devices that nobody has registered and signals that the catalogue does not know.
CREATE TABLE telemetry_strangers (
    kind        VARCHAR(10) NOT NULL,
    class_code  VARCHAR(40) NOT NULL,
    name        VARCHAR(64) NOT NULL,
    first_ms    BIGINT      NOT NULL,
    last_ms     BIGINT      NOT NULL,
    heard       BIGINT      NOT NULL,
    last_device VARCHAR(64) NOT NULL,
    last_said   VARCHAR(160) NOT NULL,
    PRIMARY KEY (kind, class_code, name)
);
