-- The greatest staged record of each article, in the order of their ids (so that two transactions
-- wait for one another, but never in a circle); gives the records that now stand and changed something.
WITH winner AS (
    SELECT DISTINCT ON (id) *
    FROM staged_article
    ORDER BY id, version DESC, as_of DESC, edition DESC, deleted DESC, content_hash DESC, ordinal
), before AS (
    SELECT r.id, r.content_hash FROM article_record r JOIN winner USING (id)
), applied AS (
    INSERT INTO article_record AS r
        (id, version, as_of, edition, deleted, content_hash, text_hash, title, text, sections, journal, year,
         language, publication_types, mesh, substances, revised, retracted)
    SELECT id, version, as_of, edition, deleted, content_hash, text_hash, title, text, sections, journal, year,
           language, publication_types, mesh, substances, revised, retracted
    FROM winner
    ORDER BY id
    ON CONFLICT (id) DO UPDATE SET
        version = EXCLUDED.version, as_of = EXCLUDED.as_of, edition = EXCLUDED.edition, deleted = EXCLUDED.deleted,
        content_hash = EXCLUDED.content_hash, text_hash = EXCLUDED.text_hash, title = EXCLUDED.title,
        text = EXCLUDED.text, sections = EXCLUDED.sections, journal = EXCLUDED.journal, year = EXCLUDED.year,
        language = EXCLUDED.language, publication_types = EXCLUDED.publication_types, mesh = EXCLUDED.mesh,
        substances = EXCLUDED.substances, revised = EXCLUDED.revised, retracted = EXCLUDED.retracted
    WHERE (EXCLUDED.version, EXCLUDED.as_of, EXCLUDED.edition, EXCLUDED.deleted, EXCLUDED.content_hash)
        > (r.version, r.as_of, r.edition, r.deleted, r.content_hash)
    RETURNING r.id
)
SELECT winner.ordinal
FROM applied JOIN winner USING (id) LEFT JOIN before USING (id)
WHERE before.content_hash IS DISTINCT FROM winner.content_hash
