-- Limits of a service count its meetings, so an occupation says which service it is for.
ALTER TABLE occupations ADD COLUMN service_id text;
UPDATE occupations SET service_id = appointments.service_id FROM appointments
  WHERE appointments.shop_id = occupations.shop_id AND appointments.appointment_id = occupations.appointment_id;
ALTER TABLE occupations ALTER COLUMN service_id SET NOT NULL;
-- Rounds with seats left are looked for by their service.
CREATE INDEX appointments_with_seats ON appointments (shop_id, service_id, starts_at) WHERE seats > 1;
