-- What stands now, once for all questions of a report; forgotten with the transaction.
CREATE TEMPORARY TABLE report_claim ON COMMIT DROP AS
SELECT c.key, c.article, v.id AS extractor, c.drugs, c.concepts, c.dose, c.outcome, c.direction,
       c.first_seen >= ?::timestamptz AND c.first_seen <= ?::timestamptz AS added,
       coalesce(c.per_day_low, c.per_day_high, c.dose_low, c.dose_high) AS amount,
       coalesce(c.per_day_unit, c.dose_unit) AS unit
FROM current_assertion c JOIN extractor_version v ON v.fingerprint = c.extractor
