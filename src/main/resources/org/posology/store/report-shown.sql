-- Some claims with the surest of their sentences: those that the run found first before others, and
-- of these the same ones each time, spread over all.
SELECT c.key, c.article, r.title, r.journal, r.year, c.added, c.drugs AS names,
       regexp_replace(c.dose, '(\.0*[1-9]\d{2})\d{2,}', '\1', 'g') AS dose, c.outcome AS said, c.direction,
       e.*
FROM (SELECT * FROM report_claim ORDER BY added DESC, md5(key::text) LIMIT ?) c
JOIN article_record r ON r.id = c.article
CROSS JOIN LATERAL (
    SELECT b.begin_offset, b.text, b.drugs, b.drug_offsets, b.doses, b.dose_offsets, b.outcome, b.outcome_begin,
           b.outcome_end, b.effect, b.comparator, b.condition, b.certainty, b.confidence
    FROM evidence b
    WHERE b.article = c.article AND b.assertion = c.key AND b.extractor = c.extractor
    ORDER BY b.confidence DESC, b.begin_offset
    LIMIT 1) e
ORDER BY c.added DESC, c.article, e.begin_offset, c.key
