-- Other calendars of advisers, read again and again by their address.
CREATE TABLE busy_feeds (
  shop_id text NOT NULL,
  feed_id text NOT NULL,
  adviser_id text NOT NULL,
  name text NOT NULL,
  -- The address, sealed: most calendars' feeds are secret by it alone.
  address text NOT NULL,
  host text NOT NULL,
  etag text,
  last_modified text,
  -- When it was read well the last time; what was read then counts until it is read well again.
  read_at timestamptz,
  -- When its repetitions were laid out the last time: as time goes on, later ones come into sight.
  expanded_at timestamptz,
  -- When it is to be read next.
  due_at timestamptz NOT NULL,
  failure text,
  failing_since timestamptz,
  -- When its adviser was told that it fails.
  told_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, feed_id),
  FOREIGN KEY (shop_id, adviser_id) REFERENCES advisers ON DELETE CASCADE,
  CHECK ((failure IS NULL) = (failing_since IS NULL))
);
SELECT visavis_by_shop('busy_feeds');
CREATE INDEX busy_feeds_due ON busy_feeds (shop_id, due_at);

-- When an adviser is busy elsewhere. Nothing else of a foreign calendar is kept.
CREATE TABLE busy_entries (
  shop_id text NOT NULL,
  feed_id text NOT NULL,
  adviser_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  FOREIGN KEY (shop_id, feed_id) REFERENCES busy_feeds ON DELETE CASCADE,
  CHECK (ends_at > starts_at)
);
SELECT visavis_by_shop('busy_entries');
CREATE INDEX busy_entries_by_end ON busy_entries (shop_id, adviser_id, ends_at);
CREATE INDEX busy_entries_by_feed ON busy_entries (shop_id, feed_id);
