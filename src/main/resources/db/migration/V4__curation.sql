-- What people decided on assertions, and views that show it. Needs the tables of V1, and the view
-- current_assertion by the names of its columns.

-- The parts of a claim, in the words of the text, as curators see and correct them.
CREATE FUNCTION claim_of(e evidence, direction text) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object(
        'drugs', to_jsonb(e.drugs),
        'dose', CASE WHEN cardinality(e.doses) > 0 THEN to_jsonb(e.doses) END,
        'outcome', e.outcome, 'direction', direction, 'effect', e.effect, 'comparator', e.comparator,
        'condition', e.condition, 'certainty', e.certainty)
$$;
COMMENT ON FUNCTION claim_of IS 'The parts of a claim: drugs, dose, outcome, direction, effect, comparator, condition, certainty';

CREATE VIEW current_evidence AS
SELECT c.key, c.article, c.journal, c.year, c.concepts, c.direction, c.extractor, v.id AS extractor_id,
       e.begin_offset, e.end_offset, e.text, e.text_hash, e.drugs, e.drug_offsets, e.doses, e.dose_offsets,
       e.outcome, e.outcome_begin, e.outcome_end, e.effect, e.measures, e.comparator, e.condition, e.certainty,
       e.confidence, e.rules, claim_of(e, c.direction) AS claim
FROM current_assertion c
JOIN extractor_version v ON v.fingerprint = c.extractor
JOIN evidence e ON e.article = c.article AND e.assertion = c.key AND e.extractor = v.id;
COMMENT ON VIEW current_evidence IS 'All sentences that make the claims of current_assertion, one row a sentence';

CREATE VIEW version_evidence AS
SELECT a.key, a.article, r.journal, r.year, a.concepts, a.direction, v.fingerprint AS extractor, v.id AS extractor_id,
       e.begin_offset, e.end_offset, e.text, e.text_hash, e.drugs, e.drug_offsets, e.doses, e.dose_offsets,
       e.outcome, e.outcome_begin, e.outcome_end, e.effect, e.measures, e.comparator, e.condition, e.certainty,
       e.confidence, e.rules, claim_of(e, a.direction) AS claim
FROM assertion a
JOIN evidence e ON e.article = a.article AND e.assertion = a.key
JOIN extractor_version v ON v.id = e.extractor
JOIN article r ON r.id = a.article AND r.status = 'active'
JOIN article_reading g ON g.article = a.article AND g.extractor = v.id AND g.text_hash = r.text_hash;
COMMENT ON VIEW version_evidence IS 'What each extractor version found in active articles, as far as it is kept: one row a sentence. Readings of texts that have changed since are left out, their offsets would be wrong';

CREATE TABLE curation (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assertion     uuid NOT NULL,
    verdict       text NOT NULL CHECK (verdict IN ('accept', 'reject', 'correct', 'note', 'withdraw')),
    corrections   jsonb,
    note          text CHECK (note ~ '\S'),
    decided_by    text NOT NULL CHECK (decided_by ~ '\S'),
    decided_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    found         boolean NOT NULL,
    article       text NOT NULL,
    claim         jsonb NOT NULL,
    evidence      text NOT NULL,
    evidence_hash bytea NOT NULL,
    confidence    real NOT NULL,
    extractor     text NOT NULL,
    CONSTRAINT only_correct_has_corrections CHECK ((verdict = 'correct') = (corrections IS NOT NULL)),
    CONSTRAINT note_says_something CHECK (verdict <> 'note' OR note IS NOT NULL)
);
COMMENT ON TABLE curation IS 'What people decided on assertions. Append-only: the latest verdict of an assertion counts, notes apart. To decide, insert assertion, verdict, decided_by, and corrections or a note; the rest is filled in';
COMMENT ON COLUMN curation.id IS 'Later decisions have greater ones';
COMMENT ON COLUMN curation.assertion IS 'current_assertion.key; no foreign key, for a decision outlives what it was made on';
COMMENT ON COLUMN curation.verdict IS 'accept; reject; correct: right but for the parts in corrections; note: only a remark, decides nothing; withdraw: takes back what was decided before';
COMMENT ON COLUMN curation.corrections IS 'Part to what it should be, as {"direction": "decrease", "dose": ["20 mg"]}. drugs and dose are lists; dose, effect, comparator and condition may be null: there is none. All but direction and certainty are quoted from the text, outcome and effect from the evidence';
COMMENT ON COLUMN curation.note IS 'A remark';
COMMENT ON COLUMN curation.decided_by IS 'Who';
COMMENT ON COLUMN curation.decided_at IS 'When: set by the database';
COMMENT ON COLUMN curation.found IS 'Whether the claim was current at that time';
COMMENT ON COLUMN curation.article IS 'Snapshot: the article';
COMMENT ON COLUMN curation.claim IS 'Snapshot: the parts of the claim that was decided on';
COMMENT ON COLUMN curation.evidence IS 'Snapshot: the sentence that was decided on';
COMMENT ON COLUMN curation.evidence_hash IS 'Snapshot: evidence.text_hash. Give it to decide on this sentence of several, and to be refused if it has changed since you looked';
COMMENT ON COLUMN curation.confidence IS 'Snapshot: its confidence';
COMMENT ON COLUMN curation.extractor IS 'Snapshot: fingerprint of the extractor version that had found it';
CREATE INDEX curation_by_assertion ON curation (assertion, id);
CREATE INDEX curation_by_article ON curation (article);

CREATE VIEW curation_decision AS
SELECT c.*
FROM curation c
WHERE c.verdict <> 'note'
  AND NOT EXISTS (SELECT FROM curation n WHERE n.assertion = c.assertion AND n.verdict <> 'note' AND n.id > c.id);
COMMENT ON VIEW curation_decision IS 'The decision that counts, one row an assertion';

-- Says what is wrong with a correction of one part, or null.
CREATE FUNCTION curation_problem(part text, value jsonb, evidence text, article_text text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    kind text := jsonb_typeof(value);
    quote text;
BEGIN
    IF part NOT IN ('drugs', 'dose', 'outcome', 'direction', 'effect', 'comparator', 'condition', 'certainty') THEN
        RETURN 'no part of a claim; parts are drugs, dose, outcome, direction, effect, comparator, condition, certainty';
    ELSIF kind = 'null' THEN
        RETURN CASE WHEN part NOT IN ('dose', 'effect', 'comparator', 'condition') THEN 'cannot be empty' END;
    ELSIF kind <> (CASE WHEN part IN ('drugs', 'dose') THEN 'array' ELSE 'string' END) THEN
        RETURN CASE WHEN part IN ('drugs', 'dose') THEN 'must be a list of strings' ELSE 'must be a string' END;
    ELSIF kind = 'array' AND jsonb_array_length(value) = 0 THEN
        RETURN CASE WHEN part = 'dose' THEN 'an empty list; say null where there is none' ELSE 'cannot be empty' END;
    ELSIF part = 'direction' THEN
        RETURN CASE WHEN value #>> '{}' NOT IN
            ('increase', 'decrease', 'improve', 'worsen', 'no_difference', 'reported', 'absent')
            THEN 'must be increase, decrease, improve, worsen, no_difference, reported or absent' END;
    ELSIF part = 'certainty' THEN
        RETURN CASE WHEN value #>> '{}' NOT IN ('asserted', 'hedged') THEN 'must be asserted or hedged' END;
    END IF;
    FOR quote IN SELECT jsonb_array_elements_text(CASE kind WHEN 'array' THEN value ELSE jsonb_build_array(value) END) LOOP
        IF quote IS NULL OR quote !~ '\S' THEN
            RETURN 'cannot be empty';
        ELSIF part IN ('outcome', 'effect') AND position(quote IN evidence) = 0 THEN
            RETURN format('''%s'' does not stand in the evidence; quote it from there', quote);
        ELSIF position(quote IN article_text) = 0 THEN
            RETURN format('''%s'' does not stand in the article; quote it from there', quote);
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION curation_problem IS 'What is wrong with the correction of a part of a claim; null if nothing';

CREATE FUNCTION check_curation_corrections(decision curation) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    article_text text := (SELECT a.text FROM article a WHERE a.id = decision.article);
    correction record;
    problem text;
BEGIN
    IF jsonb_typeof(decision.corrections) <> 'object' OR decision.corrections = '{}' THEN
        RAISE EXCEPTION 'nothing is corrected: name a part and what it should be'
            USING ERRCODE = 'check_violation';
    END IF;
    FOR correction IN SELECT * FROM jsonb_each(decision.corrections) LOOP
        problem := curation_problem(correction.key, correction.value, decision.evidence, article_text);
        IF problem IS NOT NULL THEN
            RAISE EXCEPTION '%: %', correction.key, problem USING ERRCODE = 'check_violation';
        END IF;
    END LOOP;
    IF decision.claim || decision.corrections = decision.claim THEN
        RAISE EXCEPTION 'the claim already says so: accept it' USING ERRCODE = 'check_violation';
    END IF;
END
$$;

-- A claim that is no longer current has no other snapshot than that of the decision before.
CREATE FUNCTION earlier_curation(decision curation) RETURNS curation
LANGUAGE plpgsql AS $$
DECLARE
    earlier curation;
BEGIN
    SELECT * INTO earlier FROM curation c WHERE c.assertion = decision.assertion ORDER BY c.id DESC LIMIT 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'unknown assertion %', decision.assertion
            USING ERRCODE = 'foreign_key_violation',
                  HINT = 'Keys stand in current_assertion.key; what is not current can be decided on only if it was before.';
    ELSIF decision.verdict = 'correct' THEN
        RAISE EXCEPTION 'assertion % is no longer found: there is nothing to correct', decision.assertion
            USING ERRCODE = 'check_violation', HINT = 'Accept, reject or withdraw what was decided.';
    ELSIF decision.verdict = 'accept' AND NOT EXISTS (
            SELECT FROM article a
            WHERE a.id = earlier.article AND a.status = 'active' AND position(earlier.evidence IN a.text) > 0) THEN
        RAISE EXCEPTION 'the evidence of assertion % is gone with its article or text', decision.assertion
            USING ERRCODE = 'check_violation', HINT = 'Reject or withdraw what was decided.';
    END IF;
    RETURN earlier;
END
$$;

CREATE FUNCTION take_curation_snapshot() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    seen record;
BEGIN
    SELECT e.article, e.claim, e.text AS evidence, e.text_hash AS evidence_hash, e.confidence, e.extractor INTO seen
    FROM current_evidence e
    WHERE e.key = NEW.assertion AND e.text_hash = coalesce(NEW.evidence_hash, e.text_hash)
    ORDER BY e.confidence DESC, e.begin_offset
    LIMIT 1;
    NEW.found := FOUND;
    IF NOT FOUND AND NEW.evidence_hash IS NOT NULL THEN
        RAISE EXCEPTION 'assertion % has no such evidence (any more): look again', NEW.assertion
            USING ERRCODE = 'check_violation';
    ELSIF NOT FOUND THEN
        seen := earlier_curation(NEW);
    END IF;
    NEW.article := seen.article;
    NEW.claim := seen.claim;
    NEW.evidence := seen.evidence;
    NEW.evidence_hash := seen.evidence_hash;
    NEW.confidence := seen.confidence;
    NEW.extractor := seen.extractor;
    NEW.decided_at := clock_timestamp();
    IF NEW.corrections IS NOT NULL THEN
        PERFORM check_curation_corrections(NEW);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER take_snapshot BEFORE INSERT ON curation
    FOR EACH ROW EXECUTE FUNCTION take_curation_snapshot();

CREATE FUNCTION refuse_curation_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'curation is append-only'
        USING HINT = 'Insert a newer decision; the verdict withdraw takes one back.';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON curation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_curation_change();

CREATE FUNCTION text_list(list jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE jsonb_typeof(list) WHEN 'array' THEN ARRAY(SELECT jsonb_array_elements_text(list)) ELSE '{}' END
$$;
COMMENT ON FUNCTION text_list IS 'A JSON list of strings as an array; empty for null';

-- Both branches in the same columns: what is current, and what was decided on and is not current.
CREATE VIEW curation_state AS
SELECT c.key, c.article, true AS found, d.verdict, d.corrections, d.note, d.decided_by, d.decided_at,
       d.claim AS decided_on, d.evidence AS decided_on_evidence, e.claim AS read,
       e.text AS evidence, e.text_hash AS evidence_hash, e.confidence, c.extractor, v.id AS extractor_id,
       c.drugs AS names, c.concepts, c.outcome,
       CASE WHEN d.verdict IS NULL OR d.verdict = 'withdraw' THEN NULL
            WHEN NOT d.found THEN 'found again'
            WHEN same.claim IS NULL THEN 'evidence changed'
            WHEN d.verdict = 'reject' AND same.claim <> d.claim THEN 'claim changed' END AS reason
FROM current_assertion c
JOIN extractor_version v ON v.fingerprint = c.extractor
CROSS JOIN LATERAL (
    SELECT b.text, b.text_hash, b.confidence, claim_of(b, c.direction) AS claim
    FROM evidence b
    WHERE b.article = c.article AND b.assertion = c.key AND b.extractor = v.id
    ORDER BY b.confidence DESC, b.begin_offset
    LIMIT 1) e
LEFT JOIN LATERAL (
    SELECT * FROM curation k WHERE k.assertion = c.key AND k.verdict <> 'note' ORDER BY k.id DESC LIMIT 1) d ON true
LEFT JOIN LATERAL (
    SELECT claim_of(b, c.direction) AS claim
    FROM evidence b
    WHERE b.article = c.article AND b.assertion = c.key AND b.extractor = v.id AND b.text_hash = d.evidence_hash
    ORDER BY b.confidence DESC, b.begin_offset
    LIMIT 1) same ON true
UNION ALL
SELECT d.assertion, d.article, false, d.verdict, d.corrections, d.note, d.decided_by, d.decided_at,
       d.claim, d.evidence, d.claim, d.evidence, d.evidence_hash, d.confidence, d.extractor, v.id,
       NULL, NULL, d.claim ->> 'outcome',
       CASE WHEN d.verdict = 'reject' AND NOT d.found THEN NULL
            WHEN r.status <> 'active' THEN 'article ' || r.status
            WHEN position(d.evidence IN r.text) = 0 THEN 'evidence changed'
            WHEN d.found THEN 'no longer found' END
FROM curation_decision d
LEFT JOIN extractor_version v ON v.fingerprint = d.extractor
LEFT JOIN article r ON r.id = d.article
WHERE d.verdict <> 'withdraw' AND NOT EXISTS (SELECT FROM current_assertion c WHERE c.key = d.assertion);
COMMENT ON VIEW curation_state IS 'What is read and what was decided, side by side; curated_assertion says what follows';

CREATE VIEW curated_assertion AS
SELECT s.key, s.article, state, s.reason, s.found, claim,
       text_list(claim -> 'drugs') AS drugs, text_list(claim -> 'dose') AS dose, claim ->> 'outcome' AS outcome,
       claim ->> 'direction' AS direction, claim ->> 'effect' AS effect, claim ->> 'comparator' AS comparator,
       claim ->> 'condition' AS condition, claim ->> 'certainty' AS certainty,
       s.confidence, CASE WHEN state IN ('accepted', 'corrected') THEN s.decided_on_evidence ELSE s.evidence END AS evidence,
       s.evidence_hash, s.extractor, s.verdict, s.corrections, s.note, s.decided_by, s.decided_at, s.decided_on,
       s.decided_on_evidence
FROM curation_state s
CROSS JOIN LATERAL (
    SELECT CASE WHEN s.verdict IS NULL OR s.verdict = 'withdraw' THEN 'undecided'
                WHEN s.reason IS NOT NULL THEN 'look_again'
                WHEN s.verdict = 'accept' THEN 'accepted'
                WHEN s.verdict = 'reject' THEN 'rejected'
                ELSE 'corrected' END AS state) t
CROSS JOIN LATERAL (
    SELECT CASE state WHEN 'accepted' THEN s.decided_on
                      WHEN 'corrected' THEN s.decided_on || s.corrections
                      ELSE s.read END AS claim) u;
COMMENT ON VIEW curated_assertion IS 'What stands after curation: the current assertions with decisions applied or marked, and decided ones that are no longer current. Use those with state accepted or corrected, or also undecided ones';
COMMENT ON COLUMN curated_assertion.key IS 'assertion.key';
COMMENT ON COLUMN curated_assertion.state IS 'undecided; accepted; corrected; rejected; look_again: something changed since the decision, which is not applied';
COMMENT ON COLUMN curated_assertion.reason IS 'Why to look again: evidence changed, claim changed (a rejected one is read otherwise now), no longer found, found again, article deleted, article retracted';
COMMENT ON COLUMN curated_assertion.found IS 'Whether it is current; decided claims that are not are shown, too';
COMMENT ON COLUMN curated_assertion.claim IS 'All parts together; the next columns take it apart';
COMMENT ON COLUMN curated_assertion.drugs IS 'Drugs as they stand in the text; like all parts, as curators accepted or corrected them, else as read';
COMMENT ON COLUMN curated_assertion.dose IS 'Doses as they stand in the text';
COMMENT ON COLUMN curated_assertion.outcome IS 'The outcome as it stands in the evidence';
COMMENT ON COLUMN curated_assertion.confidence IS 'Of the extractor, that the claim is right as it reads it';
COMMENT ON COLUMN curated_assertion.evidence IS 'The sentence: the one that was decided on where the decision is applied';
COMMENT ON COLUMN curated_assertion.evidence_hash IS 'SHA-256 of the sentence that is read now';
COMMENT ON COLUMN curated_assertion.extractor IS 'Fingerprint of the extractor version that found it';
COMMENT ON COLUMN curated_assertion.verdict IS 'Of the decision that counts';
COMMENT ON COLUMN curated_assertion.corrections IS 'Of that decision: part to what it should be';
COMMENT ON COLUMN curated_assertion.note IS 'Of that decision';
COMMENT ON COLUMN curated_assertion.decided_by IS 'Who decided';
COMMENT ON COLUMN curated_assertion.decided_at IS 'When';
COMMENT ON COLUMN curated_assertion.decided_on IS 'Snapshot: the parts of the claim at that time';
COMMENT ON COLUMN curated_assertion.decided_on_evidence IS 'Snapshot: the sentence at that time';

-- Sorted as a whole for its first rows: it says as little as it can, curated_assertion says the rest.
CREATE VIEW curation_queue AS
SELECT s.key, s.article, CASE WHEN s.verdict = 'reject' AND NOT s.found THEN 4 ELSE 1 END AS priority, s.reason,
       0::bigint AS articles, s.confidence, (1 - 2 * abs(s.confidence - 0.5))::real AS doubt
FROM curation_decision d
CROSS JOIN LATERAL (SELECT * FROM curation_state c WHERE c.key = d.assertion) s
WHERE s.reason IS NOT NULL
UNION ALL
SELECT c.key, c.article, CASE WHEN fresh.new THEN 2 ELSE 3 END, NULL, coalesce(said.articles, 1), c.confidence,
       (1 - 2 * abs(c.confidence - 0.5))::real
FROM current_assertion c
LEFT JOIN (
    SELECT drugs, outcome, direction, count(DISTINCT article) AS articles
    FROM assertion
    GROUP BY drugs, outcome, direction) said
  ON said.drugs = c.drugs AND said.outcome = c.outcome AND said.direction = c.direction
LEFT JOIN (SELECT article FROM article_reading GROUP BY article HAVING count(*) > 1) again ON again.article = c.article
LEFT JOIN LATERAL (
    SELECT true AS new
    FROM assertion a JOIN extractor_version v ON v.id = a.first_extractor
    WHERE a.key = c.key AND v.fingerprint = c.extractor) fresh ON again.article IS NOT NULL
WHERE NOT EXISTS (SELECT FROM curation_decision d WHERE d.assertion = c.key AND d.verdict <> 'withdraw');
COMMENT ON VIEW curation_queue IS 'What curators may look at: ORDER BY priority, articles, doubt DESC, key';
COMMENT ON COLUMN curation_queue.priority IS '1 a decision to look at again; 2 new in this extractor version, of an article that an earlier one had read; 3 undecided; 4 a rejected claim that is found no more';
COMMENT ON COLUMN curation_queue.reason IS 'Why to look again';
COMMENT ON COLUMN curation_queue.articles IS 'How many articles say the same of the same drugs and outcome, in any version: 1 is news; 0 for what is to be looked at again';
COMMENT ON COLUMN curation_queue.doubt IS '1 where the extractor is undecided, 0 where it is sure';

-- The columns that V1 left to speak for themselves.
COMMENT ON VIEW current_assertion IS 'What stands now: assertions of active articles that were not superseded, one row each, with the most confident of their evidences';
COMMENT ON COLUMN current_assertion.key IS 'The same for ever for the same article, drugs, dose, outcome and direction';
COMMENT ON COLUMN current_assertion.article IS 'As PMID:900000001';
COMMENT ON COLUMN current_assertion.journal IS 'ISO abbreviation or title of the journal';
COMMENT ON COLUMN current_assertion.year IS 'Year of publication';
COMMENT ON COLUMN current_assertion.dose_low IS 'Lower bound, where there is just one dose';
COMMENT ON COLUMN current_assertion.dose_high IS 'Upper bound, where there is just one dose';
COMMENT ON COLUMN current_assertion.dose_unit IS 'UCUM, where there is just one dose';
COMMENT ON COLUMN current_assertion.per_day_low IS 'Its amount a day, where it can be computed';
COMMENT ON COLUMN current_assertion.per_day_high IS 'The same, upper bound';
COMMENT ON COLUMN current_assertion.per_day_unit IS 'UCUM, always per day';
COMMENT ON COLUMN current_assertion.drugs IS 'Canonical names of the drugs given together';
COMMENT ON COLUMN current_assertion.concepts IS 'DB... (DrugBank), RXCUI:... or MESH:..., as far as known';
COMMENT ON COLUMN current_assertion.dose IS 'Normalised: 400..800 mg/d; several joined by +; null where none is known';
COMMENT ON COLUMN current_assertion.outcome IS 'Normalised: lower case, plain dashes and spaces';
COMMENT ON COLUMN current_assertion.direction IS 'increase, decrease, improve, worsen, no_difference, reported, absent';
COMMENT ON COLUMN current_assertion.effect IS 'The numbers that support it, as they stand in the evidence';
COMMENT ON COLUMN current_assertion.measures IS 'The same numbers: begin, end, text';
COMMENT ON COLUMN current_assertion.comparator IS 'What it was compared with';
COMMENT ON COLUMN current_assertion.condition IS 'The disease or population that the claim is about';
COMMENT ON COLUMN current_assertion.certainty IS 'asserted or hedged';
COMMENT ON COLUMN current_assertion.confidence IS 'That the claim is right, 0 to 1';
COMMENT ON COLUMN current_assertion.evidences IS 'How many sentences make the claim';
COMMENT ON COLUMN current_assertion.evidence IS 'The most confident of them; all of them stand in current_evidence';
COMMENT ON COLUMN current_assertion.begin_offset IS 'Where it begins, in UTF-16 code units of article.text';
COMMENT ON COLUMN current_assertion.end_offset IS 'The offset behind it';
COMMENT ON COLUMN current_assertion.extractor IS 'Fingerprint of the extractor version that found it last';
COMMENT ON COLUMN current_assertion.first_seen IS 'When it was found first';
COMMENT ON COLUMN current_assertion.last_seen IS 'When it was found last';
COMMENT ON COLUMN current_evidence.extractor_id IS 'extractor_version.id of that version';
COMMENT ON COLUMN current_evidence.claim IS 'The parts of the claim in the words of the text: drugs, dose, outcome, direction, effect, comparator, condition, certainty';
COMMENT ON COLUMN current_evidence.outcome_begin IS 'Where the outcome begins, in UTF-16 code units of article.text';
COMMENT ON COLUMN current_evidence.outcome_end IS 'The offset behind it';
COMMENT ON COLUMN curation_state.read IS 'The parts of the claim as they are read now';
COMMENT ON COLUMN curation_state.names IS 'Canonical names of the drugs; null for what is not current';

-- A column that is handed through means the same everywhere: it takes over the comment that it has
-- in the first of these relations that explains it.
DO $$
DECLARE
    missing record;
BEGIN
    FOR missing IN
        SELECT c.relname AS view, a.attname AS name,
               (SELECT col_description(s.attrelid, s.attnum)
                FROM unnest(ARRAY['current_evidence', 'curation_state', 'curation_queue', 'curated_assertion', 'curation',
                                  'evidence', 'current_assertion', 'assertion']) WITH ORDINALITY source (name, rank)
                JOIN pg_attribute s ON s.attrelid = to_regclass(source.name) AND s.attname = a.attname
                WHERE col_description(s.attrelid, s.attnum) IS NOT NULL
                ORDER BY source.rank LIMIT 1) AS comment
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.oid = ANY (ARRAY['current_evidence', 'version_evidence', 'curation_decision', 'curation_state',
                                 'curation_queue', 'curated_assertion']::regclass[])
          AND col_description(a.attrelid, a.attnum) IS NULL
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', missing.view, missing.name, missing.comment);
    END LOOP;
END
$$;
