-- When a page of the shop last drew the launcher, to the hour: the set-up tells the owner that the tag is in place.
ALTER TABLE shops ADD COLUMN seen_at timestamptz;
