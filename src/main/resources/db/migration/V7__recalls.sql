-- Written for H2 and PostgreSQL alike.

-- ---- assets: what must not be used, and who says so ----
CREATE TABLE asset_quarantines (
    asset_id BIGINT       NOT NULL REFERENCES assets (id),
    holder   VARCHAR(40)  NOT NULL,
    because  VARCHAR(200) NOT NULL,
    since    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    put_by   VARCHAR(80)  NOT NULL,
    PRIMARY KEY (asset_id, holder)
);

-- ---- maintenance/recalls: what makers call back, and which of our devices that concerns ----
CREATE SEQUENCE recalls_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE recalls (
    id               BIGINT PRIMARY KEY,
    number           VARCHAR(60)    NOT NULL UNIQUE,
    event_number     VARCHAR(60),
    recall_class     VARCHAR(3),
    status           VARCHAR(80),
    is_open          BOOLEAN        NOT NULL,
    firm             VARCHAR(400)   NOT NULL,
    product          VARCHAR(60000) NOT NULL,
    reason           VARCHAR(60000) NOT NULL,
    action           VARCHAR(60000),
    root_cause       VARCHAR(400),
    product_code     VARCHAR(20),
    quantity         VARCHAR(2000),
    distribution     VARCHAR(60000),
    recall_codes     VARCHAR(1000000),
    enforcement_codes VARCHAR(1000000),
    initiated_on     DATE,
    posted_on        DATE,
    classified_on    DATE,
    terminated_on    DATE,
    in_recalls       BOOLEAN        NOT NULL,
    in_enforcement   BOOLEAN        NOT NULL,
    first_seen_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    changed_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    campaign_at      TIMESTAMP(3) WITH TIME ZONE,
    campaign_by      VARCHAR(80),
    campaign_due     TIMESTAMP(3) WITH TIME ZONE,
    quarantine       BOOLEAN        NOT NULL,
    version          BIGINT         NOT NULL
);
CREATE INDEX recalls_by_openness ON recalls (is_open, id);

-- A device that a recall may concern. Nobody has decided while there is neither an order nor a dismissal.
CREATE SEQUENCE recall_matches_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE recall_matches (
    id           BIGINT        PRIMARY KEY,
    recall_id    BIGINT        NOT NULL REFERENCES recalls (id),
    asset_id     BIGINT        NOT NULL REFERENCES assets (id),
    rule         VARCHAR(20)   NOT NULL,
    evidence     VARCHAR(1000) NOT NULL,
    found_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    order_id     BIGINT REFERENCES work_orders (id),
    quarantined  BOOLEAN       NOT NULL,
    dismissed_at TIMESTAMP(3) WITH TIME ZONE,
    dismissed_by VARCHAR(80),
    dismissed_why VARCHAR(1000),
    UNIQUE (recall_id, asset_id)
);
CREATE INDEX recall_matches_by_asset ON recall_matches (asset_id, id);
CREATE INDEX recall_matches_by_order ON recall_matches (order_id);

-- ---- maintenance: orders that an earlier system closed ----
ALTER TABLE work_orders ADD COLUMN external_number VARCHAR(80);
CREATE UNIQUE INDEX work_orders_by_external ON work_orders (external_number);
CREATE INDEX work_orders_by_request ON work_orders (requested_at);
CREATE INDEX work_orders_by_due ON work_orders (due_at);

-- ---- maintenance/figures: yearly costs that no order knows ----
CREATE SEQUENCE figure_costs_seq START WITH 1 INCREMENT BY 50;
CREATE TABLE figure_costs (
    id         BIGINT         PRIMARY KEY,
    cost_year  INTEGER        NOT NULL,
    scope      VARCHAR(20)    NOT NULL,
    scope_key  VARCHAR(200)   NOT NULL,
    kind       VARCHAR(30)    NOT NULL,
    amount     DECIMAL(14, 2) NOT NULL,
    currency   VARCHAR(3)     NOT NULL,
    note       VARCHAR(500),
    stated_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    stated_by  VARCHAR(80)    NOT NULL,
    UNIQUE (cost_year, scope, scope_key, kind)
);
