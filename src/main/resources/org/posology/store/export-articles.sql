-- The articles that have a chosen assertion; from the view that says what there is.
SELECT DISTINCT e.article, e.extractor_id, e.extractor
FROM %s e JOIN assertion a ON a.key = e.key
WHERE (:version::text IS NULL OR e.extractor = :version)
  AND (:from_year::integer IS NULL OR e.year >= :from_year)
  AND (:to_year::integer IS NULL OR e.year <= :to_year)
  AND (:journals::text[] IS NULL OR lower(e.journal) IN (SELECT lower(v) FROM unnest(:journals::text[]) v))
  AND (:headings::text[] IS NULL OR EXISTS (
      SELECT FROM article_record r CROSS JOIN jsonb_array_elements(r.mesh) h
      JOIN unnest(:headings::text[]) v ON h ->> 'id' = v OR lower(h ->> 'descriptor') = lower(v)
      WHERE r.id = e.article))
  AND (:drugs::text[] IS NULL OR EXISTS (
      SELECT FROM unnest(:drugs::text[]) v WHERE v = ANY (a.concepts) OR lower(v) = ANY (a.drugs)))
  AND e.confidence >= :min_confidence::real
ORDER BY e.article, e.extractor_id
