-- :articles articles with :each assertions, found by extractor version :version.
CREATE TEMP TABLE made AS
SELECT n, 'PMID:' || (900000000 + n) AS id, 'Zeltrimab in invented trial ' || n AS title,
       (SELECT string_agg(format('Zeltrimab %s mg/day changed item%s by %s%%.', 10 + n % 90, i, (n * 7 + i) % 83), ' ' ORDER BY i)
        FROM generate_series(1, :each) i) AS abstract
FROM generate_series(1, :articles) n;

INSERT INTO article_record (id, version, as_of, edition, deleted, content_hash, text_hash, title, text, sections, journal,
                            year, mesh, retracted)
SELECT id, 1, '2026-01-01', 0, false, sha256(convert_to(id, 'UTF8')), sha256(convert_to(abstract, 'UTF8')), title,
       title || E'\n' || abstract, '[]', 'J Invented ' || n % 7, 1990 + n % 30,
       jsonb_build_array(jsonb_build_object('id', 'D' || n % 11, 'descriptor', 'Heading ' || n % 11)), false
FROM made;
INSERT INTO article_reading (article, extractor, text_hash)
SELECT id, :version, sha256(convert_to(abstract, 'UTF8')) FROM made;

CREATE TEMP TABLE claimed AS
SELECT m.n, m.id, i, s.sentence, position(s.sentence IN m.title || E'\n' || m.abstract) - 1 AS begins,
       overlay(overlay(md5(m.id || i) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid AS key
FROM made m, generate_series(1, :each) i,
     LATERAL (SELECT format('Zeltrimab %s mg/day changed item%s by %s%%.', 10 + n % 90, i, (n * 7 + i) % 83) AS sentence) s;

INSERT INTO drug_mention
SELECT id, :version, begins, begins + 9, 'Zeltrimab', 'DB99998', 'zeltrimab', 'drug', '{}', 'lexicon' FROM claimed;
INSERT INTO dose_mention
SELECT id, :version, begins + 10, begins + 19, substr(sentence, 11, 9), 'amount', 10 + n % 90, 10 + n % 90, 'mg/d', NULL, NULL,
       NULL, NULL, 10 + n % 90, 10 + n % 90, 'mg/d', begins, begins + 9, 'nearest', 'amount'
FROM claimed;
INSERT INTO outcome_mention
SELECT id, :version, begins + 28, begins + 33, substr(sentence, 29, 5), NULL, NULL, NULL, 'lexicon' FROM claimed;
-- By the names of columns, of which a table may have more or fewer.
INSERT INTO assertion
SELECT r.* FROM claimed, jsonb_populate_record(NULL::assertion, jsonb_build_object(
    'key', key, 'article', id, 'drugs', '{zeltrimab}'::text[], 'concepts', '{DB99998}'::text[],
    'dose', (10 + n % 90) || ' mg/d', 'outcome', 'item' || i, 'direction', 'reported', 'first_extractor', :version,
    'last_extractor', :version, 'first_seen', now(), 'last_seen', now())) r;
INSERT INTO evidence
SELECT r.* FROM claimed, jsonb_populate_record(NULL::evidence, jsonb_build_object(
    'article', id, 'assertion', key, 'extractor', :version, 'begin_offset', begins, 'end_offset', begins + length(sentence),
    'text', sentence, 'text_hash', sha256(convert_to(sentence, 'UTF8')), 'drugs', '{Zeltrimab}'::text[],
    'drug_offsets', ARRAY[begins], 'doses', ARRAY[substr(sentence, 11, 9)], 'dose_offsets', ARRAY[begins + 10],
    'drug_names', '{zeltrimab}'::text[], 'outcome', substr(sentence, 29, 5), 'outcome_begin', begins + 28,
    'outcome_end', begins + 33, 'measures', '[]'::jsonb, 'certainty', 'asserted',
    'confidence', ((n * 13 + i * 7) % 100) / 100.0, 'rules', '{}'::text[])) r;
DROP TABLE made, claimed;
