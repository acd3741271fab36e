-- Replaces what is known of the staged articles. A staged reading without a text_hash clears its article.

DELETE FROM drug_mention m USING staged_reading s WHERE m.article = s.article;
INSERT INTO drug_mention SELECT * FROM staged_drug ON CONFLICT DO NOTHING;

DELETE FROM dose_mention m USING staged_reading s WHERE m.article = s.article;
INSERT INTO dose_mention SELECT * FROM staged_dose ON CONFLICT DO NOTHING;

DELETE FROM outcome_mention m USING staged_reading s WHERE m.article = s.article;
INSERT INTO outcome_mention SELECT * FROM staged_outcome ON CONFLICT DO NOTHING;

INSERT INTO assertion AS a
    (key, article, drugs, concepts, dose, outcome, direction, first_extractor, last_extractor)
SELECT key, article, drugs, concepts, dose, outcome, direction, extractor, extractor
FROM staged_assertion
ORDER BY key
ON CONFLICT (key) DO UPDATE SET
    drugs = EXCLUDED.drugs, concepts = EXCLUDED.concepts,
    last_extractor = EXCLUDED.last_extractor, superseded_by = NULL, last_seen = now();

-- What is found no more. Where no other version ever found it, it was the text that changed, not the
-- knowledge: such rows are erased, so that the rows do not depend on the order in which files came.
DELETE FROM assertion a USING staged_reading s
WHERE a.article = s.article AND a.first_extractor = s.extractor AND a.last_extractor = s.extractor
  AND NOT EXISTS (SELECT FROM staged_assertion f WHERE f.key = a.key);

UPDATE assertion a SET superseded_by = s.extractor
FROM staged_reading s
WHERE a.article = s.article AND a.superseded_by IS NULL
  AND NOT EXISTS (SELECT FROM staged_assertion f WHERE f.key = a.key);

-- What was superseded keeps the evidence that it had.
DELETE FROM evidence e USING staged_reading s
WHERE e.article = s.article
  AND NOT EXISTS (SELECT FROM assertion a WHERE a.key = e.assertion AND a.superseded_by IS NOT NULL);
INSERT INTO evidence SELECT * FROM staged_evidence ON CONFLICT DO NOTHING;

DELETE FROM article_reading r USING staged_reading s WHERE r.article = s.article AND s.text_hash IS NULL;
INSERT INTO article_reading (article, extractor, text_hash)
SELECT article, extractor, text_hash FROM staged_reading WHERE text_hash IS NOT NULL ORDER BY article
ON CONFLICT (article, extractor) DO UPDATE SET text_hash = EXCLUDED.text_hash, read_at = now();

UPDATE article_record r SET extractor = CASE WHEN s.text_hash IS NULL THEN NULL ELSE s.extractor END
FROM staged_reading s
WHERE r.id = s.article
  AND r.extractor IS DISTINCT FROM CASE WHEN s.text_hash IS NULL THEN NULL ELSE s.extractor END;
