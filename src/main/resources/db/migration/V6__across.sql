-- What the literature says: the same claim in how many articles. Doses are put together where they lie
-- between the same powers of two of a unit, per day where that is known: 256 to 512 mg/d.
CREATE VIEW claim_across_articles AS
SELECT c.drugs,
       d.unit AS dose_unit,
       d.low AS dose_from,
       2 * d.low AS dose_below,
       lower(c.outcome) AS outcome,
       c.direction,
       count(DISTINCT c.article) AS articles,
       count(DISTINCT c.article) FILTER (WHERE c.certainty = 'asserted') AS asserting,
       min(c.year) AS first_year,
       max(c.year) AS last_year,
       max(c.confidence) AS confidence,
       array_agg(DISTINCT c.article ORDER BY c.article) AS article_ids
FROM current_assertion c
CROSS JOIN LATERAL (
    SELECT coalesce(c.per_day_unit, c.dose_unit) AS unit,
           coalesce(c.per_day_low, c.per_day_high, c.dose_low, c.dose_high) AS amount
) a
CROSS JOIN LATERAL (
    SELECT CASE WHEN a.amount > 0 THEN a.unit END AS unit,
           CASE WHEN a.amount > 0 THEN power(2, floor(log(2, a.amount::numeric)))::double precision END AS low
) d
GROUP BY c.drugs, d.unit, d.low, lower(c.outcome), c.direction;
COMMENT ON VIEW claim_across_articles IS 'The same claim in active articles: how many make it, for each drug, dose range, outcome and direction. Deleted and retracted articles don''t count';
COMMENT ON COLUMN claim_across_articles.drugs IS 'Canonical names of the drugs that are given together';
COMMENT ON COLUMN claim_across_articles.dose_unit IS 'UCUM unit of the range, per day where that is known; null where the claims name no amount';
COMMENT ON COLUMN claim_across_articles.dose_from IS 'The range begins here, a power of two';
COMMENT ON COLUMN claim_across_articles.dose_below IS 'The range ends before this, twice its beginning';
COMMENT ON COLUMN claim_across_articles.outcome IS 'In lower case';
COMMENT ON COLUMN claim_across_articles.direction IS 'increase, decrease, improve, worsen, no_difference, reported, absent';
COMMENT ON COLUMN claim_across_articles.articles IS 'How many articles make the claim';
COMMENT ON COLUMN claim_across_articles.asserting IS 'How many of them make it without a hedge';
COMMENT ON COLUMN claim_across_articles.first_year IS 'Of the earliest of them';
COMMENT ON COLUMN claim_across_articles.last_year IS 'Of the latest of them';
COMMENT ON COLUMN claim_across_articles.confidence IS 'The highest of them';
COMMENT ON COLUMN claim_across_articles.article_ids IS 'Which articles';
