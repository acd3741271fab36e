-- Replaces what the staged readings' versions knew of their articles, and erases what any version knew
-- of a text that is no more. A staged reading that is cleared leaves its version without one.

CREATE TEMP TABLE IF NOT EXISTS replaced_reading (article text, extractor integer) ON COMMIT DELETE ROWS;
DELETE FROM replaced_reading;
INSERT INTO replaced_reading
SELECT a.article, a.extractor
FROM staged_reading s
JOIN article_record r ON r.id = s.article
JOIN article_reading a ON a.article = s.article
WHERE a.extractor = s.extractor OR a.text_hash IS DISTINCT FROM r.text_hash;

DELETE FROM drug_mention m USING replaced_reading o WHERE m.article = o.article AND m.extractor = o.extractor;
INSERT INTO drug_mention SELECT * FROM staged_drug ON CONFLICT DO NOTHING;

DELETE FROM dose_mention m USING replaced_reading o WHERE m.article = o.article AND m.extractor = o.extractor;
INSERT INTO dose_mention SELECT * FROM staged_dose ON CONFLICT DO NOTHING;

DELETE FROM outcome_mention m USING replaced_reading o WHERE m.article = o.article AND m.extractor = o.extractor;
INSERT INTO outcome_mention SELECT * FROM staged_outcome ON CONFLICT DO NOTHING;

DELETE FROM evidence e USING replaced_reading o WHERE e.article = o.article AND e.extractor = o.extractor;
INSERT INTO evidence SELECT * FROM staged_evidence ON CONFLICT DO NOTHING;

INSERT INTO assertion (key, article, drugs, concepts, dose, outcome, direction, first_extractor)
SELECT key, article, drugs, concepts, dose, outcome, direction, extractor
FROM staged_assertion
ORDER BY key
ON CONFLICT (key) DO NOTHING;

-- Claims that no version makes of the text as it now stands; for new articles there is nothing to look for.
DELETE FROM assertion a USING (SELECT DISTINCT article FROM replaced_reading) o
WHERE a.article = o.article
  AND NOT EXISTS (SELECT FROM evidence e WHERE e.article = a.article AND e.assertion = a.key);

DELETE FROM article_reading r USING replaced_reading o WHERE r.article = o.article AND r.extractor = o.extractor;
INSERT INTO article_reading (article, extractor, text_hash, failure)
SELECT s.article, s.extractor, r.text_hash, s.failure
FROM staged_reading s JOIN article_record r ON r.id = s.article
WHERE NOT s.cleared
ORDER BY s.article;
