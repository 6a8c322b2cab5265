-- Facts of the calls that count.
CREATE TABLE advice_calls (
  shop_id text NOT NULL,
  call_id text NOT NULL,
  adviser_id text NOT NULL,
  service_id text,
  customer_name text,
  -- The call's local day, on which it is reported.
  day date NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  call_ref text NOT NULL,
  mail_hash text,
  phone_hash text,
  test boolean NOT NULL,
  PRIMARY KEY (shop_id, call_id)
);
SELECT visavis_by_shop('advice_calls');
CREATE INDEX advice_calls_by_ref ON advice_calls (shop_id, call_ref);
CREATE INDEX advice_calls_by_mail ON advice_calls (shop_id, mail_hash, started_at);
CREATE INDEX advice_calls_by_phone ON advice_calls (shop_id, phone_hash, started_at);
CREATE INDEX advice_calls_by_start ON advice_calls (shop_id, started_at);

-- Every order as sales last saw it, with the advice call it follows, if any, and how long after: any window is a filter.
CREATE TABLE sales (
  shop_id text NOT NULL,
  order_id text NOT NULL,
  number text NOT NULL,
  state text NOT NULL,
  currency text NOT NULL,
  net bigint NOT NULL,
  tax bigint NOT NULL,
  refunded bigint NOT NULL,
  test boolean NOT NULL,
  order_day date NOT NULL,
  placed_at timestamptz NOT NULL,
  call_ref text,
  mail_hash text,
  phone_hash text,
  call_id text,
  method text,
  -- Minutes from the end of the call, rounded up; 0 during it.
  lag_minutes int,
  PRIMARY KEY (shop_id, order_id)
);
SELECT visavis_by_shop('sales');
CREATE INDEX sales_by_call ON sales (shop_id, call_id) WHERE call_id IS NOT NULL;
CREATE INDEX sales_by_ref ON sales (shop_id, call_ref) WHERE call_ref IS NOT NULL;
CREATE INDEX sales_by_mail ON sales (shop_id, mail_hash) WHERE mail_hash IS NOT NULL;
CREATE INDEX sales_by_phone ON sales (shop_id, phone_hash) WHERE phone_hash IS NOT NULL;

-- Daily sums, changed in the transaction that changes what they sum. They hold no ids and outlive every retention.
-- `bucket` is the lag of the first sale (see lag-buckets.ts); 99 stands for all advice calls of the day.
CREATE TABLE call_days (
  shop_id text NOT NULL,
  day date NOT NULL,
  bucket smallint NOT NULL,
  calls int NOT NULL,
  kept int NOT NULL,
  PRIMARY KEY (shop_id, day, bucket)
);
SELECT visavis_by_shop('call_days');
CREATE TABLE revenue_days (
  shop_id text NOT NULL,
  day date NOT NULL,
  bucket smallint NOT NULL,
  currency text NOT NULL,
  sales int NOT NULL,
  net bigint NOT NULL,
  tax bigint NOT NULL,
  refunded bigint NOT NULL,
  PRIMARY KEY (shop_id, day, bucket, currency)
);
SELECT visavis_by_shop('revenue_days');
CREATE TABLE order_days (
  shop_id text NOT NULL,
  day date NOT NULL,
  orders int NOT NULL,
  matched int NOT NULL,
  tests int NOT NULL,
  PRIMARY KEY (shop_id, day)
);
SELECT visavis_by_shop('order_days');
