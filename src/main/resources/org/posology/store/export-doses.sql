SELECT m.*, d.text AS drug_text, d.name AS drug_name
FROM dose_mention m
LEFT JOIN drug_mention d ON d.article = m.article AND d.extractor = m.extractor
    AND d.begin_offset = m.drug_begin AND d.end_offset = m.drug_end
WHERE m.article = ANY (:articles)
ORDER BY m.article, m.extractor, m.begin_offset
