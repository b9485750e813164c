-- Written for H2 and PostgreSQL alike.

-- ---- one spelling for every key ----
-- What is compared, beside what is shown. A row whose key an earlier row has already has none: it waits for a person to
-- merge it. The next migration fills in the keys of the rows there are.
ALTER TABLE assets ADD COLUMN control_key VARCHAR(200);
CREATE UNIQUE INDEX assets_by_control_key ON assets (control_key);
ALTER TABLE tags ADD COLUMN code_key VARCHAR(200);
CREATE UNIQUE INDEX tags_by_code_key ON tags (code_key);
ALTER TABLE readers ADD COLUMN code_key VARCHAR(200);
CREATE UNIQUE INDEX readers_by_code_key ON readers (code_key);
ALTER TABLE asset_models ADD COLUMN maker_key VARCHAR(400);
ALTER TABLE asset_models ADD COLUMN name_key VARCHAR(400);
CREATE UNIQUE INDEX asset_models_by_keys ON asset_models (maker_key, name_key);

-- ---- what a UDI says beside the device identifier and the serial number ----
ALTER TABLE assets ADD COLUMN lot VARCHAR(60);
ALTER TABLE assets ADD COLUMN manufactured_on DATE;
ALTER TABLE assets ADD COLUMN expires_on DATE;

-- ---- two rows that turned out to be one device ----
-- A merged asset stays as a name of the one it was merged into, so that what is written down for good still leads there.
ALTER TABLE assets ADD COLUMN merged_into BIGINT REFERENCES assets (id);
CREATE INDEX assets_by_merged_into ON assets (merged_into);

-- Which device an order was opened for, where that was merged since: signatures are over its number.
ALTER TABLE work_orders ADD COLUMN opened_for BIGINT;

-- Codes on devices whose asset was merged: they still lead to the device.
CREATE TABLE former_device_labels (
    token    VARCHAR(40) PRIMARY KEY,
    asset_id BIGINT      NOT NULL REFERENCES assets (id)
);
