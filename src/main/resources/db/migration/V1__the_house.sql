-- Written for H2 and PostgreSQL alike.

-- ---- security: people, gateways, and who changed what ----
CREATE SEQUENCE users_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE users (
    id            BIGINT PRIMARY KEY,
    username      VARCHAR(80)  NOT NULL UNIQUE,
    display_name  VARCHAR(120) NOT NULL,
    password_hash VARCHAR(100) NOT NULL,
    roles         VARCHAR(80)  NOT NULL,
    active        BOOLEAN      NOT NULL,
    demo          BOOLEAN      NOT NULL,
    version       BIGINT       NOT NULL
);

CREATE SEQUENCE gateways_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE gateways (
    id         BIGINT PRIMARY KEY,
    name       VARCHAR(120) NOT NULL UNIQUE,
    key_hash   VARCHAR(64)  NOT NULL UNIQUE,
    key_prefix VARCHAR(12)  NOT NULL,
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    created_by VARCHAR(80)  NOT NULL,
    revoked_at TIMESTAMP(3) WITH TIME ZONE,
    revoked_by VARCHAR(80)
);

CREATE SEQUENCE audit_trail_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE audit_trail (
    id           BIGINT PRIMARY KEY,
    changed_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    changed_by   VARCHAR(80)   NOT NULL,
    subject_kind VARCHAR(20)   NOT NULL,
    subject_id   BIGINT        NOT NULL,
    action       VARCHAR(20)   NOT NULL,
    changes      VARCHAR(4000) NOT NULL
);
CREATE INDEX audit_trail_by_subject ON audit_trail (subject_kind, subject_id, id);

-- ---- assets ----
CREATE TABLE device_classes (
    code VARCHAR(40)  PRIMARY KEY,
    name VARCHAR(120) NOT NULL
);
INSERT INTO device_classes (code, name) VALUES
    ('infusion-pump', 'Infusion pump'),
    ('ventilator', 'Ventilator'),
    ('anaesthesia-machine', 'Anaesthesia machine'),
    ('patient-monitor', 'Patient monitor'),
    ('defibrillator', 'Defibrillator'),
    ('dialysis-machine', 'Dialysis machine'),
    ('ultrasound', 'Ultrasound'),
    ('mri', 'MRI scanner'),
    ('ct', 'CT scanner'),
    ('bed', 'Bed'),
    ('vital-signs-wearable', 'Vital-signs wearable'),
    ('pill-dispenser', 'Pill dispenser');

CREATE SEQUENCE asset_models_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE asset_models (
    id         BIGINT PRIMARY KEY,
    class_code VARCHAR(40)  NOT NULL REFERENCES device_classes (code),
    maker      VARCHAR(120) NOT NULL,
    name       VARCHAR(120) NOT NULL,
    UNIQUE (maker, name)
);

CREATE SEQUENCE assets_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE assets (
    id               BIGINT PRIMARY KEY,
    control_number   VARCHAR(40)  NOT NULL UNIQUE,
    name             VARCHAR(120) NOT NULL,
    model_id         BIGINT       NOT NULL REFERENCES asset_models (id),
    serial_number    VARCHAR(60)  NOT NULL,
    udi_di           VARCHAR(60),
    department       VARCHAR(80)  NOT NULL,
    criticality      VARCHAR(20)  NOT NULL,
    status           VARCHAR(20)  NOT NULL,
    acquired_on      DATE,
    acquisition_cost DECIMAL(14, 2),
    currency         VARCHAR(3),
    version          BIGINT       NOT NULL
);
CREATE INDEX assets_by_model ON assets (model_id);
CREATE INDEX assets_by_department ON assets (department);

CREATE SEQUENCE tags_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE tags (
    id       BIGINT PRIMARY KEY,
    code     VARCHAR(64) NOT NULL UNIQUE,
    asset_id BIGINT REFERENCES assets (id),
    bound_at TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX tags_by_asset ON tags (asset_id);

CREATE SEQUENCE asset_reports_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE asset_reports (
    id          BIGINT PRIMARY KEY,
    asset_id    BIGINT       NOT NULL REFERENCES assets (id),
    kind        VARCHAR(20)  NOT NULL,
    place       VARCHAR(160),
    note        VARCHAR(1000),
    reported_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    reported_by VARCHAR(80)  NOT NULL,
    resolved_at TIMESTAMP(3) WITH TIME ZONE,
    resolved_by VARCHAR(80),
    resolution  VARCHAR(1000)
);
CREATE INDEX asset_reports_by_asset ON asset_reports (asset_id, id);

-- ---- location: places ----
CREATE SEQUENCE sites_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE sites (
    id        BIGINT PRIMARY KEY,
    code      VARCHAR(40)  NOT NULL UNIQUE,
    name      VARCHAR(120) NOT NULL,
    time_zone VARCHAR(60)  NOT NULL
);

CREATE SEQUENCE buildings_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE buildings (
    id      BIGINT PRIMARY KEY,
    site_id BIGINT       NOT NULL REFERENCES sites (id),
    code    VARCHAR(40)  NOT NULL UNIQUE,
    name    VARCHAR(120) NOT NULL
);

CREATE SEQUENCE floors_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE floors (
    id          BIGINT PRIMARY KEY,
    building_id BIGINT       NOT NULL REFERENCES buildings (id),
    code        VARCHAR(40)  NOT NULL UNIQUE,
    name        VARCHAR(120) NOT NULL,
    level       INTEGER      NOT NULL,
    active      BOOLEAN      NOT NULL
);

CREATE SEQUENCE zones_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE zones (
    id         BIGINT PRIMARY KEY,
    floor_id   BIGINT         NOT NULL REFERENCES floors (id),
    code       VARCHAR(40)    NOT NULL UNIQUE,
    name       VARCHAR(120)   NOT NULL,
    purpose    VARCHAR(30)    NOT NULL,
    department VARCHAR(80),
    outline    VARCHAR(20000) NOT NULL,
    active     BOOLEAN        NOT NULL,
    version    BIGINT         NOT NULL
);
CREATE INDEX zones_by_floor ON zones (floor_id);

-- A passage joins two zones: a door at one point, or a lift or stairs between two floors.
CREATE SEQUENCE passages_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE passages (
    id        BIGINT PRIMARY KEY,
    kind      VARCHAR(20) NOT NULL,
    zone_a_id BIGINT      NOT NULL REFERENCES zones (id),
    zone_b_id BIGINT      NOT NULL REFERENCES zones (id),
    a_x       DOUBLE PRECISION NOT NULL,
    a_y       DOUBLE PRECISION NOT NULL,
    b_x       DOUBLE PRECISION NOT NULL,
    b_y       DOUBLE PRECISION NOT NULL
);

CREATE SEQUENCE readers_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE readers (
    id       BIGINT PRIMARY KEY,
    code     VARCHAR(64) NOT NULL UNIQUE,
    floor_id BIGINT      NOT NULL REFERENCES floors (id),
    x        DOUBLE PRECISION NOT NULL,
    y        DOUBLE PRECISION NOT NULL
);

-- ---- location: what was seen ----
-- One row per accepted ping: what came in (raw_x, raw_y or reader_id, rssi) and where the asset was then placed.
-- The newest row of an asset is its state after a restart.
CREATE TABLE fixes (
    id        BIGINT   PRIMARY KEY,
    asset_id  BIGINT   NOT NULL,
    at_ms     BIGINT   NOT NULL,
    tag_id    BIGINT   NOT NULL,
    reader_id BIGINT   NOT NULL,
    rssi      SMALLINT NOT NULL,
    raw_x     REAL     NOT NULL,
    raw_y     REAL     NOT NULL,
    x         REAL     NOT NULL,
    y         REAL     NOT NULL,
    accuracy  REAL     NOT NULL,
    zone_id   BIGINT   NOT NULL
);
CREATE INDEX fixes_by_asset ON fixes (asset_id, at_ms DESC);

CREATE TABLE stays (
    asset_id BIGINT NOT NULL,
    from_ms  BIGINT NOT NULL,
    until_ms BIGINT,
    zone_id  BIGINT NOT NULL
);
CREATE UNIQUE INDEX stays_by_asset ON stays (asset_id, from_ms DESC);
CREATE INDEX stays_by_zone ON stays (zone_id, from_ms);
CREATE INDEX stays_by_end ON stays (until_ms);

CREATE TABLE unknown_tags (
    code       VARCHAR(64) PRIMARY KEY,
    first_ms   BIGINT NOT NULL,
    last_ms    BIGINT NOT NULL,
    heard      BIGINT NOT NULL,
    last_place VARCHAR(160)
);
