-- Readings of several extractor versions stand side by side; which of them readers see is said by the
-- versions' ranks alone, so that to promote a version is to change one number.

DROP VIEW current_assertion;
DROP VIEW article;

-- Until now every version that was used was shown as it went.
ALTER TABLE extractor_version ADD COLUMN rank integer;
UPDATE extractor_version v SET rank = used.place
FROM (
    SELECT w.id, row_number() OVER (ORDER BY max(r.id) NULLS FIRST, w.id) AS place
    FROM extractor_version w LEFT JOIN run r ON r.extractor = w.id
    GROUP BY w.id
) used
WHERE used.id = v.id;
-- Partial, so that to change a rank does not wait for rows that refer to the version.
CREATE UNIQUE INDEX extractor_version_by_rank ON extractor_version (rank) WHERE rank IS NOT NULL;
COMMENT ON COLUMN extractor_version.rank IS 'Of the versions that have read an article, the one of the highest rank is shown; null: on trial, or rolled back';

CREATE TABLE promotion (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action    text NOT NULL CHECK (action IN ('adopt', 'promote', 'rollback')),
    extractor integer NOT NULL REFERENCES extractor_version,
    before    integer REFERENCES extractor_version,
    at        timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE promotion IS 'When which extractor version came to be shown, or ceased to be';
COMMENT ON COLUMN promotion.action IS 'adopt: a run that does not read beside the current view used it first; promote; rollback';
COMMENT ON COLUMN promotion.before IS 'The version that stood at the top before';

-- Only the reading that was shown is whole: of older ones just what was superseded was kept.
DELETE FROM article_reading a USING article_record r
WHERE r.id = a.article AND a.extractor IS DISTINCT FROM r.extractor;
ALTER TABLE article_reading ADD COLUMN failure text;
COMMENT ON TABLE article_reading IS 'Which text of an article an extractor version has read; all that it found stands under the same article and extractor. An article is due when its text_hash is not here';
COMMENT ON COLUMN article_reading.failure IS 'Why the extractor could not read it: then it found nothing';
CREATE INDEX article_reading_by_extractor ON article_reading (extractor, article);

ALTER TABLE article_record DROP COLUMN extractor;

-- What an assertion is does not depend on who found it when; that stands with evidence and readings.
ALTER TABLE evidence ADD COLUMN drug_names text[];
UPDATE evidence e SET drug_names = a.drugs FROM assertion a WHERE a.key = e.assertion;
DELETE FROM evidence WHERE drug_names IS NULL;
ALTER TABLE evidence ALTER COLUMN drug_names SET NOT NULL;
COMMENT ON TABLE evidence IS 'Sentences that make the claim of an assertion, one row a sentence and extractor version';
COMMENT ON COLUMN evidence.drug_names IS 'Canonical names of the drugs, as this version calls them, sorted';
ALTER TABLE assertion DROP COLUMN last_extractor, DROP COLUMN superseded_by, DROP COLUMN last_seen;
COMMENT ON TABLE assertion IS 'Claims of articles: drugs x dose x outcome x direction. A claim found again is the same row; which versions found it is said by its evidence';
COMMENT ON COLUMN assertion.drugs IS 'Canonical names of the drugs given together, sorted, as the version that found it first calls them';

CREATE VIEW shown_reading AS
SELECT s.article, s.extractor, v.rank, v.fingerprint, s.read_at
FROM article_reading s JOIN extractor_version v ON v.id = s.extractor AND v.rank IS NOT NULL
WHERE NOT EXISTS (
    SELECT FROM article_reading n JOIN extractor_version w ON w.id = n.extractor
    WHERE n.article = s.article AND w.rank > v.rank
);
COMMENT ON VIEW shown_reading IS 'Of each article the reading that is shown: by the version of the highest rank among those that have read it';

CREATE VIEW article AS
SELECT r.id, r.version,
       CASE WHEN r.deleted THEN 'deleted'
            WHEN r.retracted OR EXISTS (SELECT FROM retraction n WHERE n.article = r.id) THEN 'retracted'
            ELSE 'active' END AS status,
       r.title, r.text, r.sections, r.journal, r.year, r.language, r.publication_types, r.mesh, r.substances,
       r.revised, r.text_hash,
       (SELECT s.extractor FROM shown_reading s WHERE s.article = r.id) AS extractor
FROM article_record r;
COMMENT ON VIEW article IS 'Articles with their status: active, deleted, or retracted (by their own record or by a notice)';
COMMENT ON COLUMN article.extractor IS 'The extractor version whose reading is shown';

CREATE VIEW current_assertion AS
SELECT a.key, a.article, r.journal, r.year, e.drug_names AS drugs, a.concepts, a.dose,
       e.dose_low, e.dose_high, e.dose_unit, e.per_day_low, e.per_day_high, e.per_day_unit,
       a.outcome, a.direction, e.effect, e.measures, e.comparator, e.condition, e.certainty, e.confidence,
       e.evidences, e.text AS evidence, e.begin_offset, e.end_offset, s.fingerprint AS extractor,
       a.first_seen, s.read_at AS last_seen
FROM assertion a
JOIN article r ON r.id = a.article AND r.status = 'active'
JOIN shown_reading s ON s.article = a.article
CROSS JOIN LATERAL (
    SELECT b.*, count(*) OVER () AS evidences
    FROM evidence b
    WHERE b.article = a.article AND b.assertion = a.key AND b.extractor = s.extractor
    ORDER BY b.confidence DESC, b.begin_offset
    LIMIT 1
) e;
COMMENT ON VIEW current_assertion IS 'What stands now: of each active article the assertions of the version that is shown, one row each, with the most confident of their evidences';
COMMENT ON COLUMN current_assertion.extractor IS 'Fingerprint of the version that found it';
COMMENT ON COLUMN current_assertion.last_seen IS 'When that version read the article';

CREATE VIEW superseded_assertion AS
SELECT a.key, a.article, a.drugs, a.concepts, a.dose, a.outcome, a.direction, a.first_seen,
       s.fingerprint AS superseded_by, s.read_at AS superseded_at
FROM assertion a
JOIN shown_reading s ON s.article = a.article
WHERE NOT EXISTS (SELECT FROM evidence b
                  WHERE b.article = a.article AND b.assertion = a.key AND b.extractor = s.extractor)
  AND EXISTS (SELECT FROM evidence b JOIN extractor_version w ON w.id = b.extractor AND w.rank < s.rank
              WHERE b.article = a.article AND b.assertion = a.key);
COMMENT ON VIEW superseded_assertion IS 'Claims that a version shown before found, and the one shown now does not; until posology prune';

CREATE VIEW due_article AS
SELECT r.id AS article, v.fingerprint AS extractor
FROM article_record r
JOIN extractor_version v ON v.rank = (SELECT max(rank) FROM extractor_version)
WHERE NOT r.deleted
  AND NOT EXISTS (SELECT FROM article_reading a
                  WHERE a.article = r.id AND a.extractor = v.id AND a.text_hash = r.text_hash);
COMMENT ON VIEW due_article IS 'Articles that the version at the top has not read as they now stand: what posology reextract would read';
