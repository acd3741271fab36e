-- The chosen assertions of articles, one row a sentence; from the view that says what there is.
SELECT e.*
FROM %s e JOIN assertion a ON a.key = e.key
WHERE e.article = ANY (:articles)
  AND (:version::text IS NULL OR e.extractor = :version)
  AND (:drugs::text[] IS NULL OR EXISTS (
      SELECT FROM unnest(:drugs::text[]) v WHERE v = ANY (a.concepts) OR lower(v) = ANY (a.drugs)))
  AND e.confidence >= :min_confidence::real
ORDER BY e.article, e.extractor_id, e.begin_offset, e.outcome_begin, e.key
