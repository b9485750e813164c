-- What people are told without having asked: a device that they reported can be used again.

CREATE SEQUENCE notices_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE notices (
    id           BIGINT PRIMARY KEY,
    person       VARCHAR(80) NOT NULL,
    asset_id     BIGINT      NOT NULL REFERENCES assets (id),
    report_id    BIGINT      NOT NULL UNIQUE REFERENCES asset_reports (id),
    told_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    dismissed_at TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX notices_by_person ON notices (person, dismissed_at, id);

-- What happened to the orders since yesterday.
CREATE INDEX work_order_changes_by_time ON work_order_changes (changed_at);
