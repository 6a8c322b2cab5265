CREATE TABLE order_connections (
  shop_id text PRIMARY KEY,
  -- Sealed, since we must sign and check with them. For a day after a change the previous secret still counts.
  secret text NOT NULL,
  previous_secret text,
  previous_until timestamptz,
  shopify_secret text,
  last_event_at timestamptz,
  last_event_source text,
  last_test_at timestamptz
);
SELECT visavis_by_shop('order_connections');

-- The ledger: the newest state of every order, whatever system it came from. Money in minor units.
CREATE TABLE orders (
  shop_id text NOT NULL,
  order_id text NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  -- False while only a refund has been heard of, which may come before its order.
  known boolean NOT NULL,
  number text NOT NULL,
  state text NOT NULL,
  currency text NOT NULL,
  goods bigint NOT NULL CHECK (goods >= 0),
  tax bigint NOT NULL CHECK (tax >= 0),
  shipping bigint NOT NULL CHECK (shipping >= 0),
  refunded bigint NOT NULL CHECK (refunded >= 0),
  test boolean NOT NULL,
  call_ref text,
  coupons text[] NOT NULL,
  customer_key text,
  mail_hash text,
  phone_hash text,
  placed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, order_id),
  UNIQUE (shop_id, source, external_id)
);
SELECT visavis_by_shop('orders');
CREATE INDEX orders_by_time ON orders (shop_id, placed_at);

-- Refunds by their own id, since a system may report one both by itself and inside its order.
CREATE TABLE order_refunds (
  shop_id text NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  refund_id text NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (shop_id, source, external_id, refund_id)
);
SELECT visavis_by_shop('order_refunds');

-- What was heard, once each: the unique key is what makes a repeated event change nothing.
CREATE TABLE order_events (
  shop_id text NOT NULL,
  source text NOT NULL,
  event_key text NOT NULL,
  external_id text NOT NULL,
  outcome text,
  body text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, source, event_key)
);
SELECT visavis_by_shop('order_events');
CREATE INDEX order_events_by_age ON order_events (shop_id, received_at);
