CREATE TEMP TABLE IF NOT EXISTS staged_article (
    ordinal integer, id text, version integer, as_of timestamptz, edition integer, deleted boolean,
    content_hash bytea, text_hash bytea, title text, text text, sections jsonb, journal text, year integer,
    language text, publication_types text[], mesh jsonb, substances text[], revised date, retracted boolean
) ON COMMIT DELETE ROWS;
-- A transaction that halves its chunk comes here more than once.
DELETE FROM staged_article;
