-- Written for H2 and PostgreSQL alike.

-- What the report sums beside the amount: what it would have cost by the figures of the time before, and the one device an
-- entry is about. Rows that are older have neither; the report reads them from the ledger.
ALTER TABLE savings_entries ADD COLUMN without_amount DECIMAL(20, 4);
ALTER TABLE savings_entries ADD COLUMN asset_id BIGINT;
