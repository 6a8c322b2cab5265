-- A store of the shop, with hours of its own (null: the shop's opening hours), wall time in its zone.
CREATE TABLE stores (
  shop_id text NOT NULL,
  store_id text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  time_zone text NOT NULL,
  hours jsonb,
  active boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, store_id)
);
SELECT visavis_by_shop('stores');

ALTER TABLE services
  ADD COLUMN book_from date,
  ADD COLUMN book_until date,
  ADD COLUMN per_day int CHECK (per_day > 0),
  ADD COLUMN per_week int CHECK (per_week > 0),
  ADD COLUMN seats int NOT NULL DEFAULT 1 CHECK (seats > 0),
  ADD COLUMN store_id text,
  ADD COLUMN staffing text NOT NULL DEFAULT 'any' CHECK (staffing IN ('any', 'chosen', 'all', 'lead')),
  ADD COLUMN lead_ids text[] NOT NULL DEFAULT '{}',
  ADD COLUMN tight boolean NOT NULL DEFAULT false,
  ADD COLUMN confirmation text NOT NULL DEFAULT 'none' CHECK (confirmation IN ('none', 'mail', 'adviser')),
  ADD COLUMN skills text[] NOT NULL DEFAULT '{}',
  ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
  ADD CHECK (book_until >= book_from),
  ADD FOREIGN KEY (shop_id, store_id) REFERENCES stores;

ALTER TABLE advisers
  ADD COLUMN store_id text,
  ADD COLUMN skills text[] NOT NULL DEFAULT '{}',
  ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
  -- Share of the bookings that anybody could take, against the others' shares.
  ADD COLUMN weight int NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 10),
  ADD FOREIGN KEY (shop_id, store_id) REFERENCES stores;

-- Closed days and public holidays, of the whole shop (store_id '') or of one store.
CREATE TABLE closed_days (
  shop_id text NOT NULL,
  day date NOT NULL,
  store_id text NOT NULL DEFAULT '',
  name text NOT NULL,
  source text NOT NULL CHECK (source IN ('own', 'holiday')),
  PRIMARY KEY (shop_id, day, store_id)
);
SELECT visavis_by_shop('closed_days');

-- An adviser's windows of one day instead of the weekly ones, as [{from, to}] in wall time; none is a day off.
CREATE TABLE adviser_days (
  shop_id text NOT NULL,
  adviser_id text NOT NULL,
  day date NOT NULL,
  windows jsonb NOT NULL,
  PRIMARY KEY (shop_id, adviser_id, day),
  FOREIGN KEY (shop_id, adviser_id) REFERENCES advisers ON DELETE CASCADE
);
SELECT visavis_by_shop('adviser_days');

CREATE TABLE absences (
  shop_id text NOT NULL,
  absence_id text NOT NULL,
  adviser_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (shop_id, absence_id),
  FOREIGN KEY (shop_id, adviser_id) REFERENCES advisers ON DELETE CASCADE,
  CHECK (ends_at > starts_at)
);
SELECT visavis_by_shop('absences');
CREATE INDEX absences_by_end ON absences (shop_id, ends_at);

-- Days on which an adviser's hours are wall time of another zone. Two travels of one adviser never share a day.
CREATE TABLE travels (
  shop_id text NOT NULL,
  travel_id text NOT NULL,
  adviser_id text NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  time_zone text NOT NULL,
  PRIMARY KEY (shop_id, travel_id),
  FOREIGN KEY (shop_id, adviser_id) REFERENCES advisers ON DELETE CASCADE,
  CHECK (until_day >= from_day),
  EXCLUDE USING gist (shop_id WITH =, adviser_id WITH =, daterange(from_day, until_day, '[]') WITH &&)
);
SELECT visavis_by_shop('travels');

ALTER TABLE shops
  -- Who the shop's mails come from: null is the shop's name, and the address of the whole house.
  ADD COLUMN sender_name text,
  ADD COLUMN sender_address text;

-- `confirm` says yes to one booking, `wait` answers to offers of the waitlist, `agenda` reads an adviser's appointments,
-- `unsubscribe` ends the reminders of one booking.
ALTER TABLE access_tokens
  DROP CONSTRAINT access_tokens_kind_check,
  ADD CONSTRAINT access_tokens_kind_check CHECK (kind IN ('visit', 'manage', 'invitation', 'confirm', 'wait', 'agenda', 'unsubscribe')),
  ADD COLUMN waitlist_id text;
CREATE INDEX access_tokens_by_adviser ON access_tokens (shop_id, adviser_id) WHERE kind = 'agenda';
CREATE INDEX access_tokens_by_waitlist ON access_tokens (shop_id, waitlist_id) WHERE kind = 'wait';
