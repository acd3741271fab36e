-- A new version that is shown as it reads: it stands above all others, in the statement that makes it known.
WITH top AS (
    SELECT id, rank FROM extractor_version WHERE rank IS NOT NULL ORDER BY rank DESC LIMIT 1
), adopted AS (
    INSERT INTO extractor_version (fingerprint, manifest, rank)
    VALUES (?, ?::jsonb, 1 + coalesce((SELECT rank FROM top), 0))
    ON CONFLICT (fingerprint) DO NOTHING
    RETURNING id
)
INSERT INTO promotion (action, extractor, before)
SELECT 'adopt', id, (SELECT id FROM top) FROM adopted
