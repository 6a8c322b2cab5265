-- Mails to be sent, written by the transaction that causes them. A mail about signing in belongs to no shop, so this
-- table's policy also knows the house itself.
CREATE TABLE mails (
  shop_id text NOT NULL DEFAULT coalesce(nullif(current_setting('visavis.shop', true), ''), 'house'),
  mail_id text NOT NULL,
  -- What the mail says about what; the same thing is never said twice.
  dedupe_key text NOT NULL,
  kind text NOT NULL,
  -- Keyed hash of the address, to count what it gets.
  recipient text NOT NULL,
  -- Whether anybody could cause it by typing the address.
  limited boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'kept', 'sent', 'refused', 'withheld', 'late')),
  -- The whole mail, sealed, for it holds links; gone once it is sent.
  content text,
  attempts int NOT NULL DEFAULT 0,
  -- The mail server's last answer, a number such as 451 or a word such as ETIMEDOUT.
  failure text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  PRIMARY KEY (shop_id, mail_id),
  UNIQUE (shop_id, dedupe_key)
);
ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE mails FORCE ROW LEVEL SECURITY;
CREATE POLICY by_shop_or_house ON mails
  USING (shop_id = coalesce(nullif(current_setting('visavis.shop', true), ''), 'house'))
  WITH CHECK (shop_id = coalesce(nullif(current_setting('visavis.shop', true), ''), 'house'));
CREATE INDEX mails_by_recipient ON mails (shop_id, recipient, created_at) WHERE limited;
CREATE INDEX mails_by_age ON mails (shop_id, created_at);
