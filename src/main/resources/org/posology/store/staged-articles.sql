-- How each staged record compares with what now stands; the first due record of an article counts.
SELECT s.ordinal,
       s.content_hash = r.content_hash AS current,
       NOT r.deleted AND s.text_hash = r.text_hash
           AND s.ordinal = min(s.ordinal) FILTER (WHERE s.text_hash = r.text_hash) OVER (PARTITION BY s.id)
           AND NOT EXISTS (SELECT FROM article_reading a
                           WHERE a.article = r.id AND a.extractor = ? AND a.text_hash = r.text_hash) AS due,
       r.deleted AND EXISTS (SELECT FROM article_reading a WHERE a.article = r.id) AS gone
FROM staged_article s JOIN article_record r USING (id)
ORDER BY s.ordinal
