-- The chosen assertions of articles, one row a sentence; %s is the view that says what there is.
SELECT e.*
FROM %s e JOIN assertion a ON a.key = e.key
WHERE e.article = ANY (:articles)
  AND (:version::text IS NULL OR e.extractor = :version)
  AND (:drug::text IS NULL OR :drug = ANY (a.concepts) OR lower(:drug) = ANY (a.drugs))
  AND e.confidence >= :min_confidence
ORDER BY e.article, e.extractor_id, e.begin_offset, e.outcome_begin, e.key
