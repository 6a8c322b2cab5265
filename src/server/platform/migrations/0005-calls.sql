-- A call is one meeting in one room, from a request or from an appointment.
CREATE TABLE calls (
  shop_id text NOT NULL,
  call_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('request', 'booking')),
  stage text NOT NULL CHECK (stage IN ('waiting', 'ringing', 'accepted', 'connected', 'ended', 'abandoned', 'expired', 'callback')),
  end_reason text,
  service_id text,
  booking_id text,
  -- Who accepted, or whose appointment it is.
  adviser_id text,
  -- Whether this call takes that adviser up.
  adviser_in boolean NOT NULL,
  room_name text NOT NULL,
  -- The room as LiveKit knows it now; a room that is made again has the same name and another sid.
  room_sid text,
  call_ref text NOT NULL,
  test boolean NOT NULL,
  -- When the customer asked, or the first side opened the appointment's call.
  opened_at timestamptz NOT NULL,
  -- The appointment's times.
  starts_at timestamptz,
  ends_at timestamptz,
  customer_came_at timestamptz,
  customer_left_at timestamptz,
  adviser_came_at timestamptz,
  -- When a customer who still waits was offered other ways.
  long_at timestamptz,
  accepted_at timestamptz,
  connected_at timestamptz,
  advice_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (shop_id, call_id),
  CHECK ((kind = 'booking') = (booking_id IS NOT NULL AND starts_at IS NOT NULL AND ends_at IS NOT NULL)),
  CHECK (NOT adviser_in OR adviser_id IS NOT NULL)
);
SELECT visavis_by_shop('calls');
-- An adviser is in one call at a time, whoever accepts what at the same moment.
CREATE UNIQUE INDEX calls_one_per_adviser ON calls (shop_id, adviser_id) WHERE adviser_in;
-- A booking has one call that lives; when that one has ended early, another may be opened.
CREATE UNIQUE INDEX calls_one_per_booking ON calls (shop_id, booking_id) WHERE stage IN ('waiting', 'accepted', 'connected');
CREATE INDEX calls_alive ON calls (shop_id, opened_at) WHERE stage IN ('waiting', 'ringing', 'accepted', 'connected');
CREATE INDEX calls_by_opening ON calls (shop_id, opened_at);
CREATE INDEX calls_by_end ON calls (shop_id, ended_at) WHERE ended_at IS NOT NULL;
CREATE UNIQUE INDEX calls_by_ref ON calls (shop_id, call_ref);

-- What a customer said when asking for a call now.
CREATE TABLE requests (
  shop_id text NOT NULL,
  request_id text NOT NULL,
  call_id text NOT NULL,
  name text,
  email text,
  topic text,
  camera boolean NOT NULL,
  microphone boolean NOT NULL,
  -- {url, title, product?}; origin and path only
  page jsonb,
  language text NOT NULL,
  time_zone text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, request_id),
  UNIQUE (shop_id, call_id)
);
SELECT visavis_by_shop('requests');

-- Who may be in a call's room, each by one random identity that stays over page loads.
CREATE TABLE call_sides (
  shop_id text NOT NULL,
  call_id text NOT NULL,
  identity text NOT NULL,
  role text NOT NULL CHECK (role IN ('customer', 'adviser')),
  PRIMARY KEY (shop_id, call_id, identity)
);
SELECT visavis_by_shop('call_sides');

-- One stay in the room, by LiveKit's participant sid: each page load makes another.
CREATE TABLE call_participants (
  shop_id text NOT NULL,
  participant_sid text NOT NULL,
  call_id text NOT NULL,
  room_sid text NOT NULL,
  role text NOT NULL,
  joined_at timestamptz NOT NULL,
  -- When LiveKit last confirmed the stay. What nobody saw is not counted.
  seen_at timestamptz NOT NULL,
  left_at timestamptz,
  PRIMARY KEY (shop_id, participant_sid),
  CHECK (left_at >= joined_at)
);
SELECT visavis_by_shop('call_participants');
CREATE INDEX call_participants_by_call ON call_participants (shop_id, call_id);

CREATE TABLE rings (
  shop_id text NOT NULL,
  call_id text NOT NULL,
  adviser_id text NOT NULL,
  rang_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('answered', 'declined', 'missed', 'withdrawn')),
  PRIMARY KEY (shop_id, call_id, adviser_id, rang_at)
);
SELECT visavis_by_shop('rings');
-- A call rings once at an adviser, however many instances decide so at once.
CREATE UNIQUE INDEX rings_open ON rings (shop_id, call_id, adviser_id) WHERE outcome IS NULL;

-- What an adviser wants. Whether one is there is told by the streams that are open.
CREATE TABLE adviser_presence (
  shop_id text NOT NULL,
  adviser_id text NOT NULL,
  available boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  -- Since when without a call, for fair turns.
  free_since timestamptz NOT NULL,
  -- Rings missed in a row.
  missed int NOT NULL,
  PRIMARY KEY (shop_id, adviser_id)
);
SELECT visavis_by_shop('adviser_presence');

-- Pages that listen: consoles of advisers, and customers who wait. Written by the instance that holds the stream.
CREATE TABLE open_streams (
  shop_id text NOT NULL,
  stream_id text NOT NULL,
  adviser_id text,
  call_id text,
  seen_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (shop_id, stream_id),
  CHECK ((adviser_id IS NULL) <> (call_id IS NULL))
);
SELECT visavis_by_shop('open_streams');
CREATE INDEX open_streams_of_adviser ON open_streams (shop_id, adviser_id, seen_at) WHERE adviser_id IS NOT NULL;
CREATE INDEX open_streams_of_call ON open_streams (shop_id, call_id, seen_at) WHERE call_id IS NOT NULL;

-- Requests that were turned away because a shop had too many, so that its desk can be told.
CREATE TABLE refused_requests (
  shop_id text NOT NULL,
  refused_at timestamptz NOT NULL
);
SELECT visavis_by_shop('refused_requests');
CREATE INDEX refused_requests_by_age ON refused_requests (shop_id, refused_at);

-- The way from a room to its call, for the media server's messages and for the beats: free of row-level security, and
-- nothing in it but the way. A row goes when the room is deleted and the customer's token has ended.
CREATE TABLE call_rooms (
  room_name text PRIMARY KEY,
  shop_id text NOT NULL,
  call_id text NOT NULL,
  over_at timestamptz,
  deleted_at timestamptz
);
CREATE INDEX call_rooms_over ON call_rooms (over_at) WHERE over_at IS NOT NULL;

-- Messages of the media server that were heard, since each may come twice.
CREATE TABLE livekit_events (
  event_id text PRIMARY KEY,
  heard_at timestamptz NOT NULL
);
CREATE INDEX livekit_events_by_age ON livekit_events (heard_at);
