-- Written for H2 and PostgreSQL alike.

-- Photos handed in before this were kept as the camera wrote them. They stay as they are, since signatures are for their
-- content, and are handed out without what the camera added.
ALTER TABLE work_order_attachments ADD COLUMN cleaned BOOLEAN DEFAULT FALSE NOT NULL;

-- What somebody's calendar said when it was read last, so that an entry is new only when something of it is.
CREATE TABLE calendar_entries (
    technician_id BIGINT        NOT NULL REFERENCES technicians (id),
    order_id      BIGINT        NOT NULL REFERENCES work_orders (id),
    starts_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    ends_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    summary       VARCHAR(1000) NOT NULL,
    device        VARCHAR(1000) NOT NULL,
    place         VARCHAR(1000) NOT NULL,
    cancelled     BOOLEAN       NOT NULL,
    revision      INTEGER       NOT NULL,
    revised_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (technician_id, order_id)
);
CREATE INDEX calendar_entries_by_order ON calendar_entries (order_id);
