-- What versions found in some articles: each part of a claim by the place where it begins, with what it
-- is taken for and the rule that found it.
SELECT article, extractor, 'DRUG' AS part, begin_offset AS at,
       concat_ws('|', end_offset, coalesce(concept, name)) AS value, rule
FROM drug_mention WHERE article = ANY (?)
UNION ALL
SELECT article, extractor, 'OUTCOME', begin_offset, end_offset::text, rule
FROM outcome_mention WHERE article = ANY (?)
UNION ALL
SELECT article, extractor, 'DOSE', begin_offset,
       concat_ws('|', end_offset, kind, low, high, unit, qualitative, frequency, per_day_low, per_day_high), rule
FROM dose_mention WHERE article = ANY (?)
UNION ALL
SELECT article, extractor, 'DOSE_LINK', begin_offset, concat_ws('|', drug_begin, drug_end, drug_rule), coalesce(drug_rule, 'none')
FROM dose_mention WHERE article = ANY (?)
