CREATE TABLE shops (
  shop_id text PRIMARY KEY,
  publishable_key text NOT NULL UNIQUE,
  name text NOT NULL,
  web_address text NOT NULL,
  language text NOT NULL,
  time_zone text NOT NULL,
  accent text NOT NULL,
  side text NOT NULL CHECK (side IN ('left', 'right')),
  label text,
  phone text,
  mail text,
  privacy_url text,
  imprint_url text,
  live boolean NOT NULL,
  match_by_contact boolean NOT NULL,
  created_at timestamptz NOT NULL,
  -- Customers are told who holds their data before they give any.
  CHECK (NOT live OR (privacy_url IS NOT NULL AND imprint_url IS NOT NULL))
);
SELECT visavis_by_shop('shops');

CREATE TABLE advisers (
  shop_id text NOT NULL,
  adviser_id text NOT NULL,
  name text NOT NULL,
  title text NOT NULL,
  picture_id text,
  time_zone text NOT NULL,
  active boolean NOT NULL,
  user_id text,
  -- Weekly windows as [{weekday, from, to}] in wall time; null means the shop's opening hours.
  hours jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, adviser_id)
);
SELECT visavis_by_shop('advisers');

CREATE TABLE services (
  shop_id text NOT NULL,
  service_id text NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  minutes int NOT NULL CHECK (minutes > 0),
  step int NOT NULL CHECK (step > 0),
  buffer_before int NOT NULL,
  buffer_after int NOT NULL,
  notice int NOT NULL,
  horizon_days int NOT NULL,
  adviser_ids text[] NOT NULL,
  active boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, service_id)
);
SELECT visavis_by_shop('services');

CREATE TABLE opening_hours (
  shop_id text PRIMARY KEY,
  windows jsonb NOT NULL
);
SELECT visavis_by_shop('opening_hours');

CREATE TABLE origins (
  shop_id text NOT NULL,
  origin text NOT NULL,
  PRIMARY KEY (shop_id, origin)
);
SELECT visavis_by_shop('origins');

CREATE TABLE refused_origins (
  shop_id text NOT NULL,
  origin text NOT NULL,
  last_seen timestamptz NOT NULL,
  PRIMARY KEY (shop_id, origin)
);
SELECT visavis_by_shop('refused_origins');

CREATE TABLE pictures (
  shop_id text NOT NULL,
  picture_id text NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL CHECK (octet_length(bytes) <= 5 * 1024 * 1024),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, picture_id)
);
SELECT visavis_by_shop('pictures');

-- The look-ups that find the shop, so they cannot ask for it first: free of row-level security, and nothing in them but
-- the way to the shop.
CREATE TABLE shop_keys (publishable_key text PRIMARY KEY, shop_id text NOT NULL);
CREATE TABLE picture_shops (picture_id text PRIMARY KEY, shop_id text NOT NULL);
CREATE TABLE members (
  shop_id text NOT NULL,
  user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'adviser')),
  adviser_id text,
  PRIMARY KEY (shop_id, user_id)
);
CREATE INDEX members_by_user ON members (user_id);
CREATE TABLE access_tokens (
  token_hash text PRIMARY KEY,
  shop_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('visit', 'manage', 'invitation')),
  booking_id text,
  call_id text,
  adviser_id text,
  email text,
  expires_at timestamptz NOT NULL
);
CREATE INDEX access_tokens_by_subject ON access_tokens (shop_id, booking_id);
CREATE INDEX access_tokens_by_call ON access_tokens (shop_id, call_id);
CREATE INDEX access_tokens_by_end ON access_tokens (expires_at);
