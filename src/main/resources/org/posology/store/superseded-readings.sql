-- Readings, of some articles, that nobody will ask for: of versions that are shown, those with enough newer
-- ones of the same article above them; of versions that are not, those that nothing was done with for long.
SELECT a.article, a.extractor
FROM article_reading a JOIN extractor_version v ON v.id = a.extractor
WHERE a.article > ? AND a.article <= ?
  AND CASE WHEN v.rank IS NULL THEN v.id = ANY (?)
      ELSE (SELECT count(*) FROM article_reading n JOIN extractor_version w ON w.id = n.extractor
            WHERE n.article = a.article AND w.rank > v.rank) >= ? END
