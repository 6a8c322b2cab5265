-- Which shop's rows are seen is asked by a query of its own. A plan that is made before a shop is entered then reckons with
-- a shop of the usual size; looked at directly, the empty name promised no rows at all, and a busy shop was read row by row.
CREATE OR REPLACE FUNCTION visavis_by_shop(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN shop_id SET DEFAULT current_setting(''visavis.shop'')', name);
  EXECUTE format('DROP POLICY IF EXISTS by_shop ON %s', name);
  EXECUTE format(
    'CREATE POLICY by_shop ON %s USING (shop_id = (SELECT nullif(current_setting(''visavis.shop'', true), ''''))) '
    'WITH CHECK (shop_id = nullif(current_setting(''visavis.shop'', true), ''''))', name);
END $$;

SELECT visavis_by_shop(format('%I.%I', schemaname, tablename)::regclass)
FROM pg_policies WHERE policyname = 'by_shop' AND schemaname = current_schema();
