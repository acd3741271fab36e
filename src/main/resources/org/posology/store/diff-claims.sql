-- Claims of two versions for the articles that both have read, article by article; of each claim the
-- surest sentence. %1$s and %2$s give article and extractor: the readings of the old and of the new side.
SELECT p.article, e.extractor = p.new AS now, e.assertion AS key, e.drug_names, a.dose, a.outcome AS claimed, a.direction,
       e.certainty, e.confidence, e.rules, e.begin_offset, e.text, e.drugs, e.drug_offsets, e.doses, e.dose_offsets,
       e.outcome_begin, e.outcome_end, p.old AS old_extractor, p.new AS new_extractor
FROM (SELECT f.article, f.extractor AS old, t.extractor AS new
      FROM (%1$s) f JOIN (%2$s) t ON t.article = f.article AND t.extractor <> f.extractor
      JOIN article r ON r.id = f.article AND r.status = 'active') p
CROSS JOIN LATERAL (
    SELECT DISTINCT ON (b.extractor, b.assertion) b.*
    FROM evidence b
    WHERE b.article = p.article AND b.extractor IN (p.old, p.new)
    ORDER BY b.extractor, b.assertion, b.confidence DESC, b.begin_offset
) e
JOIN assertion a ON a.key = e.assertion
ORDER BY p.article
