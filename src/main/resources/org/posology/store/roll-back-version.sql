-- The version at the top is shown no more.
WITH rolled_back AS (
    UPDATE extractor_version SET rank = NULL WHERE id = ? RETURNING id
)
INSERT INTO promotion (action, extractor, before)
SELECT 'rollback', id, id FROM rolled_back
