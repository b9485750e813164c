-- Written for H2 and PostgreSQL alike.

-- ---- telemetry: up to when single readings of a device are removed; the newest that was removed, epoch milliseconds ----
-- What comes again from then or before cannot be told from what was counted already.
CREATE TABLE readings_removed (
    asset_id BIGINT PRIMARY KEY,
    up_to_ms BIGINT NOT NULL
);

-- What was removed before this was kept: more is counted in the days than is still there.
INSERT INTO readings_removed (asset_id, up_to_ms)
SELECT d.asset_id,
       COALESCE((SELECT MIN(r.at_ms) - 1 FROM readings r WHERE r.asset_id = d.asset_id), MAX(d.last_ms))
FROM readings_daily d
GROUP BY d.asset_id
HAVING SUM(d.readings) > (SELECT COUNT(*) FROM readings r
                          WHERE r.asset_id = d.asset_id AND r.id <= (SELECT MAX(up_to_id) FROM readings_rolled_up));
