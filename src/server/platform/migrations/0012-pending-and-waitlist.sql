ALTER TABLE bookings
  -- Whose yes a pending booking waits for, and until when its time is kept; its occupations are held until then.
  ADD COLUMN pending_for text CHECK (pending_for IN ('mail', 'adviser')),
  ADD COLUMN pending_until timestamptz,
  -- Held by a program without a page: its booking counts once the customer has said yes by mail.
  ADD COLUMN by_agent boolean NOT NULL DEFAULT false,
  ADD COLUMN reminders text[] NOT NULL DEFAULT '{}',
  -- Minutes by which the customer said to be late.
  ADD COLUMN late_minutes int,
  -- The entry of the waitlist that this time was offered to.
  ADD COLUMN waitlist_id text,
  DROP CONSTRAINT bookings_cancelled_by_check,
  -- `time`: nobody said yes in time.
  ADD CHECK (cancelled_by IN ('customer', 'shop', 'time')),
  ADD CHECK ((state = 'pending') = (pending_for IS NOT NULL)),
  ADD CHECK ((pending_for IS NULL) = (pending_until IS NULL));
CREATE INDEX bookings_pending ON bookings (shop_id, pending_until) WHERE state = 'pending';

-- Customers whom no time fitted, the longest waiting first.
CREATE TABLE waitlist (
  shop_id text NOT NULL,
  waitlist_id text NOT NULL,
  service_id text NOT NULL,
  -- Null: any adviser will do.
  adviser_id text,
  -- The stretch that suits, and the parts of the day in the customer's zone; none means any.
  starts_from timestamptz NOT NULL,
  starts_until timestamptz NOT NULL,
  parts text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'offered', 'booked', 'left', 'over')),
  -- The booking that is held for this customer while the state is `offered`, or was made from it.
  booking_id text,
  offered_until timestamptz,
  -- Starts this customer has let pass are not offered again.
  passed timestamptz[] NOT NULL DEFAULT '{}',
  name text,
  email text,
  phone text,
  topic text,
  language text NOT NULL,
  time_zone text NOT NULL,
  page text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, waitlist_id),
  CHECK (starts_until > starts_from),
  CHECK ((state = 'offered') = (offered_until IS NOT NULL))
);
SELECT visavis_by_shop('waitlist');
CREATE INDEX waitlist_open ON waitlist (shop_id, service_id, created_at) WHERE state IN ('waiting', 'offered');
