-- Written for H2 and PostgreSQL alike.

-- ---- maintenance: who can do what when, and who is to do which order when ----
-- Skills and hours are JSON: they are always read and written together.
CREATE SEQUENCE technicians_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE technicians (
    id             BIGINT        PRIMARY KEY,
    username       VARCHAR(80)   UNIQUE,
    name           VARCHAR(120)  NOT NULL,
    skills         VARCHAR(8000) NOT NULL,
    hours          VARCHAR(8000) NOT NULL,
    home_zone_id   BIGINT,
    active         BOOLEAN       NOT NULL,
    calendar_token VARCHAR(64)   UNIQUE,
    version        BIGINT        NOT NULL
);

CREATE SEQUENCE absences_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE absences (
    id            BIGINT       PRIMARY KEY,
    technician_id BIGINT       NOT NULL REFERENCES technicians (id),
    starts_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    ends_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    reason        VARCHAR(200)
);
CREATE INDEX absences_by_technician ON absences (technician_id, ends_at);

-- When a device can be had, where that differs from what its class says.
CREATE TABLE device_windows (
    asset_id   BIGINT        PRIMARY KEY REFERENCES assets (id),
    hours      VARCHAR(8000) NOT NULL,
    why        VARCHAR(500),
    changed_by VARCHAR(80)   NOT NULL,
    changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE schedule_assignments (
    order_id      BIGINT  PRIMARY KEY REFERENCES work_orders (id),
    technician_id BIGINT  NOT NULL REFERENCES technicians (id),
    starts_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    ends_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    pinned        BOOLEAN NOT NULL,
    published     BOOLEAN NOT NULL,
    anyway        VARCHAR(1000)
);
CREATE INDEX schedule_assignments_by_technician ON schedule_assignments (technician_id, starts_at);
CREATE INDEX schedule_assignments_by_time ON schedule_assignments (starts_at);

-- One row: the schedule as a whole, so that two people cannot change it unseen.
CREATE TABLE schedule_state (
    id            BIGINT PRIMARY KEY,
    version       BIGINT NOT NULL,
    made_at       TIMESTAMP(3) WITH TIME ZONE,
    made_by       VARCHAR(80),
    changed_share DOUBLE PRECISION
);
INSERT INTO schedule_state (id, version) VALUES (1, 0);
