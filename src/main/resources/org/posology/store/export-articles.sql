-- The articles that have a chosen assertion; %s is the view that says what there is.
SELECT DISTINCT e.article, e.extractor_id, e.extractor
FROM %s e JOIN assertion a ON a.key = e.key
WHERE (:version::text IS NULL OR e.extractor = :version)
  AND (:from_year::integer IS NULL OR e.year >= :from_year)
  AND (:to_year::integer IS NULL OR e.year <= :to_year)
  AND (:journal::text IS NULL OR lower(e.journal) = lower(:journal))
  AND (:mesh::text IS NULL OR EXISTS (
      SELECT FROM article_record r CROSS JOIN jsonb_array_elements(r.mesh) h
      WHERE r.id = e.article AND (h ->> 'id' = :mesh OR lower(h ->> 'descriptor') = lower(:mesh))))
  AND (:drug::text IS NULL OR :drug = ANY (a.concepts) OR lower(:drug) = ANY (a.drugs))
  AND e.confidence >= :min_confidence
ORDER BY e.article, e.extractor_id
