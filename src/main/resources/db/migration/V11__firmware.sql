-- Written for H2 and PostgreSQL alike.

-- ---- assets: the version of a device's software, as somebody read it off ----
ALTER TABLE assets ADD COLUMN firmware VARCHAR(60);
