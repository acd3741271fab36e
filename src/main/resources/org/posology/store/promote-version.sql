-- The version stands above all others; if it does already, nothing happens.
WITH top AS (
    SELECT id, rank FROM extractor_version WHERE rank IS NOT NULL ORDER BY rank DESC LIMIT 1
), promoted AS (
    UPDATE extractor_version v SET rank = 1 + coalesce((SELECT rank FROM top), 0)
    WHERE id = ? AND NOT EXISTS (SELECT FROM top WHERE top.id = v.id)
    RETURNING id
)
INSERT INTO promotion (action, extractor, before)
SELECT 'promote', id, (SELECT id FROM top) FROM promoted
