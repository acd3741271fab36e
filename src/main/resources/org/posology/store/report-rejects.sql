-- What was rejected of the files of some runs, and what the extractor could not read, by reason: with a few examples.
SELECT kind, n, place, reason, excerpt
FROM (
    SELECT all_of.*, count(*) OVER (PARTITION BY kind) AS n,
           row_number() OVER (PARTITION BY kind ORDER BY place) AS example
    FROM (
        SELECT regexp_replace(r.reason, '[0-9]+', 'N', 'g') AS kind, r.reason, r.excerpt,
               f.name || ', record ' || r.position || coalesce(', ' || r.record, '')
                   || CASE WHEN r.at >= 0 THEN ', at ' || r.at ELSE '' END AS place
        FROM rejected_record r
        JOIN source_file f ON f.sha256 = r.file
        JOIN file_reading g ON g.file = r.file AND g.extractor = r.extractor
        WHERE g.run = ANY (:runs)
        UNION ALL
        SELECT regexp_replace(a.failure, '[0-9]+', 'N', 'g'), a.failure, '', a.article
        FROM article_reading a
        WHERE :reread AND a.failure IS NOT NULL AND a.extractor = :extractor
          AND a.read_at BETWEEN :from AND :to
    ) all_of
) ranked
WHERE example <= 3
ORDER BY n DESC, kind, example
LIMIT 45
