-- Erases the readings in pruned_reading with all that they found, and what was found by readings that are gone.
DELETE FROM drug_mention m USING pruned_reading p WHERE m.article = p.article AND m.extractor = p.extractor;
DELETE FROM dose_mention m USING pruned_reading p WHERE m.article = p.article AND m.extractor = p.extractor;
DELETE FROM outcome_mention m USING pruned_reading p WHERE m.article = p.article AND m.extractor = p.extractor;
DELETE FROM evidence e USING pruned_reading p WHERE e.article = p.article AND e.extractor = p.extractor;
DELETE FROM article_reading a USING pruned_reading p WHERE a.article = p.article AND a.extractor = p.extractor;
DELETE FROM assertion a USING (SELECT DISTINCT article FROM pruned_reading) p
WHERE a.article = p.article
  AND NOT EXISTS (SELECT FROM evidence e WHERE e.article = a.article AND e.assertion = a.key);
