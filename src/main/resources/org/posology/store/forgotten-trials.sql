-- Versions that are not shown, and that nothing was done with for so many days.
SELECT v.id
FROM extractor_version v
WHERE v.rank IS NULL
  AND NOT EXISTS (SELECT FROM run r WHERE r.extractor = v.id AND r.started > now() - make_interval(days => ?))
  AND NOT EXISTS (SELECT FROM promotion p WHERE p.extractor = v.id AND p.at > now() - make_interval(days => ?))
  AND v.first_used < now() - make_interval(days => ?)
