-- Who has no reading left would have to read every file again: what is known of its files is no longer true.
WITH empty AS (
    SELECT v.id FROM extractor_version v
    WHERE v.rank IS DISTINCT FROM (SELECT max(rank) FROM extractor_version)
      AND NOT EXISTS (SELECT FROM article_reading a WHERE a.extractor = v.id)
), rejects AS (
    DELETE FROM rejected_record r USING empty WHERE r.extractor = empty.id
)
DELETE FROM file_reading f USING empty WHERE f.extractor = empty.id
