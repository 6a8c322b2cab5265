CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The second wall between shops: whatever a query forgets, it sees the rows of one shop only, and writes none of another.
CREATE FUNCTION visavis_by_shop(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN shop_id SET DEFAULT current_setting(''visavis.shop'')', name);
  EXECUTE format(
    'CREATE POLICY by_shop ON %s USING (shop_id = nullif(current_setting(''visavis.shop'', true), '''')) '
    'WITH CHECK (shop_id = nullif(current_setting(''visavis.shop'', true), ''''))', name);
END $$;

-- Answers to requests that create, kept so that the same request again gets the same answer. The answer is sealed,
-- since it may hold a token.
CREATE TABLE idempotency_keys (
  shop_id text NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  status int,
  reply text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, route, key)
);
SELECT visavis_by_shop('idempotency_keys');
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
