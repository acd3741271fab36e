-- Ended runs of a command up to one of them, the newest first, with what they read: the counts of a run that gets
-- its files from elsewhere are those of the runs of extract within it.
SELECT r.id, r.command, v.fingerprint, r.started, r.ended, r.status, r.message, parts.*
FROM run r
JOIN extractor_version v ON v.id = r.extractor
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(p.id), '{}') AS parts,
           coalesce(sum((p.counts #>> '{counts,stored}')::bigint), 0) AS stored,
           coalesce(sum((p.counts #>> '{counts,unchanged}')::bigint), 0) AS unchanged,
           coalesce(sum((p.counts #>> '{counts,stale}')::bigint), 0) AS stale,
           coalesce(sum((p.counts #>> '{counts,deleted}')::bigint), 0) AS deleted,
           coalesce(sum((p.counts #>> '{counts,rejected}')::bigint), 0) AS rejected,
           coalesce(sum((p.counts #>> '{articles,read}')::bigint), 0) AS reread,
           coalesce(sum((f.found ->> 'drugs')::bigint), 0) AS drugs,
           coalesce(sum((f.found ->> 'doses')::bigint), 0) AS doses,
           coalesce(sum((f.found ->> 'outcomes')::bigint), 0) AS outcomes,
           coalesce(sum((f.found ->> 'assertions')::bigint), 0) AS assertions,
           coalesce(sum((p.counts ->> 'seconds')::double precision), 0) AS seconds
    FROM run p
    CROSS JOIN LATERAL (SELECT coalesce(p.counts #> '{counts,found}', p.counts -> 'found') AS found) f
    WHERE CASE WHEN r.command IN ('sync', 'fetch')
               THEN p.command = 'extract' AND p.started BETWEEN r.started AND r.ended AND p.ended <= r.ended
               ELSE p.id = r.id END) parts
WHERE r.ended IS NOT NULL AND r.command = ? AND r.id <= ?
ORDER BY r.id DESC
LIMIT ?
