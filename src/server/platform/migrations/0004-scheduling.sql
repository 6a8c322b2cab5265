-- One start of a service.
CREATE TABLE appointments (
  shop_id text NOT NULL,
  appointment_id text NOT NULL,
  service_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- How many customers may share it. They are counted under a lock on this row.
  seats int NOT NULL DEFAULT 1 CHECK (seats > 0),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, appointment_id),
  CHECK (ends_at > starts_at)
);
SELECT visavis_by_shop('appointments');
CREATE INDEX appointments_by_start ON appointments (shop_id, starts_at);

-- One adviser busy with an appointment. `live` is what the constraint reads, for a constraint reads no clock: `held_until`
-- says when a hold runs out, and whoever wants the time first sets `live` to false on what ran out there.
CREATE TABLE occupations (
  shop_id text NOT NULL,
  occupation_no bigint GENERATED ALWAYS AS IDENTITY,
  appointment_id text NOT NULL,
  adviser_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  busy tstzrange GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
  -- Pauses in minutes that this meeting wants around it. Between two meetings the larger one counts.
  buffer_before int NOT NULL,
  buffer_after int NOT NULL,
  live boolean NOT NULL DEFAULT true,
  held_until timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, occupation_no),
  FOREIGN KEY (shop_id, appointment_id) REFERENCES appointments ON DELETE CASCADE,
  CHECK (ends_at > starts_at),
  -- An adviser advises one customer at a time, whatever the code above believes.
  CONSTRAINT one_at_a_time EXCLUDE USING gist (shop_id WITH =, adviser_id WITH =, busy WITH &&) WHERE (live)
);
SELECT visavis_by_shop('occupations');
CREATE INDEX occupations_by_appointment ON occupations (shop_id, appointment_id);
-- Under row-level security only leakproof comparisons may use an index, and those of instants are, those of ranges are not.
CREATE INDEX occupations_by_start ON occupations (shop_id, adviser_id, starts_at) WHERE live;
CREATE INDEX occupations_by_age ON occupations (shop_id, adviser_id, created_at) WHERE live;

-- One customer's seat in an appointment.
CREATE TABLE bookings (
  shop_id text NOT NULL,
  booking_id text NOT NULL,
  appointment_id text NOT NULL,
  adviser_id text NOT NULL,
  -- Whether the customer asked for this very adviser.
  adviser_wanted boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('held', 'pending', 'confirmed', 'attended', 'customer_no_show', 'adviser_no_show', 'failed', 'cancelled')),
  held_until timestamptz,
  -- Keyed hash of the address block that holds, to count its open holds. Forgotten with the hold.
  holder text,
  name text,
  email text,
  phone text,
  topic text,
  language text,
  time_zone text,
  page text,
  product text,
  -- Counts changes of time and the cancellation: the SEQUENCE of its calendar entry.
  changes int NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  cancelled_by text CHECK (cancelled_by IN ('customer', 'shop')),
  cancel_reason text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, booking_id),
  FOREIGN KEY (shop_id, appointment_id) REFERENCES appointments,
  CHECK ((state = 'held') = (held_until IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancelled_by IS NOT NULL))
);
SELECT visavis_by_shop('bookings');
CREATE INDEX bookings_by_appointment ON bookings (shop_id, appointment_id);
CREATE INDEX bookings_by_holder ON bookings (shop_id, holder, held_until) WHERE state = 'held';
