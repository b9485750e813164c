-- A plan that rests opens no orders, and nothing falls due meanwhile.
ALTER TABLE pm_plans ADD COLUMN paused_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE pm_plans ADD COLUMN paused_by VARCHAR(80);
ALTER TABLE pm_plans ADD COLUMN paused_why VARCHAR(500);
ALTER TABLE pm_plans ADD COLUMN resumed_at TIMESTAMP(3) WITH TIME ZONE;

-- A time that was over before the order of the one before it was closed has no order of its own.
ALTER TABLE pm_occasions ALTER COLUMN order_id DROP NOT NULL;

-- What a person says of a counter's step that was taken for an exchange, or was not.
CREATE SEQUENCE counter_steps_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE counter_steps (
    id        BIGINT           PRIMARY KEY,
    asset_id  BIGINT           NOT NULL REFERENCES assets (id),
    signal    VARCHAR(40)      NOT NULL,
    step_on   DATE             NOT NULL,
    grown     DOUBLE PRECISION NOT NULL,
    why       VARCHAR(500)     NOT NULL,
    said_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    said_by   VARCHAR(80)      NOT NULL,
    UNIQUE (asset_id, signal, step_on)
);

-- A window ends with its last day, not a minute before.
UPDATE pm_occasions SET latest_at = latest_at + INTERVAL '59.999' SECOND;

-- Nothing is asked of a device from before it was entered.
ALTER TABLE assets ADD COLUMN entered_at TIMESTAMP(3) WITH TIME ZONE;
UPDATE assets SET entered_at = (SELECT MIN(t.changed_at) FROM audit_trail t
    WHERE t.subject_kind = 'asset' AND t.subject_id = assets.id);
