SELECT (SELECT count(*) FROM due_article) AS due,
       (SELECT count(*) FROM file_reading WHERE status <> 'complete') AS waiting,
       (SELECT count(*) FROM rejected_record) AS rejected,
       (SELECT count(*)
        FROM curation_decision d
        CROSS JOIN LATERAL (SELECT c.reason FROM curation_state c WHERE c.key = d.assertion) s
        WHERE s.reason IS NOT NULL) AS look_again,
       coalesce((SELECT (r.counts ->> 'due')::double precision - (r.counts ->> 'read')::double precision
               + (r.counts ->> 'waiting')::double precision
        FROM run r
        WHERE r.command = 'sync' AND r.counts ? 'due'
        ORDER BY r.id DESC LIMIT 1), 'NaN') AS behind,
       coalesce((SELECT extract(epoch FROM max(read_at))::double precision FROM nlm_file), 'NaN') AS last_file
