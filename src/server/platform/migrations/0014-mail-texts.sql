-- Owners' own words for mails, per kind and language; null means ours.
CREATE TABLE mail_texts (
  shop_id text NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  subject text,
  text text,
  PRIMARY KEY (shop_id, kind, language)
);
SELECT visavis_by_shop('mail_texts');
