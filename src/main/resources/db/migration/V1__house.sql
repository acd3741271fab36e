-- What was said when, by which version of what: see src/main/java/org/posology/store/package-info.java.
-- Mentions, assertions and evidence have no foreign keys to articles and readings: they are written
-- only together with their reading, in one transaction, and a check for each row costs more than the row.

CREATE TABLE extractor_version (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fingerprint text NOT NULL UNIQUE CHECK (fingerprint ~ '^sha256:[0-9a-f]{64}$'),
    manifest    jsonb NOT NULL,
    first_used  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE extractor_version IS 'Everything that shapes an assertion: models, lexicons, rules, thresholds, code; one row for each combination that was ever used';
COMMENT ON COLUMN extractor_version.id IS 'Short name for use in other tables; differs between databases';
COMMENT ON COLUMN extractor_version.fingerprint IS 'SHA-256 over the manifest';
COMMENT ON COLUMN extractor_version.manifest IS 'Each model, lexicon and rule file with its checksum';
COMMENT ON COLUMN extractor_version.first_used IS 'When a run first used it';

CREATE TABLE run (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    command   text NOT NULL,
    extractor integer NOT NULL REFERENCES extractor_version,
    host      text NOT NULL,
    process   bigint NOT NULL,
    started   timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended     timestamptz,
    status    text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'complete', 'rejects', 'failed', 'abandoned')),
    message   text,
    counts    jsonb
);
COMMENT ON TABLE run IS 'One row for each start of a job';
COMMENT ON COLUMN run.command IS 'What was started: extract, ...';
COMMENT ON COLUMN run.extractor IS 'The extractor version that it used';
COMMENT ON COLUMN run.host IS 'Name of the machine';
COMMENT ON COLUMN run.process IS 'Process id on that machine';
COMMENT ON COLUMN run.status IS 'running; complete; rejects: complete, but more records were rejected than allowed; failed; abandoned: its process died, the next run went on';
COMMENT ON COLUMN run.message IS 'Why it failed';
COMMENT ON COLUMN run.counts IS 'What it counted, as its report printed it';
CREATE INDEX run_by_status ON run (status, started);

CREATE TABLE source_file (
    sha256   text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name     text NOT NULL,
    path     text NOT NULL,
    size     bigint NOT NULL,
    modified timestamptz NOT NULL,
    first_seen timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE source_file IS 'Files that were given to read; a file is its content, whatever its name';
COMMENT ON COLUMN source_file.sha256 IS 'SHA-256 of the bytes, hexadecimal';
COMMENT ON COLUMN source_file.name IS 'File name when last given';
COMMENT ON COLUMN source_file.path IS 'Where it was when last given';
COMMENT ON COLUMN source_file.modified IS 'Modification time when last given; records without a date of their own are as old as their file';

CREATE TABLE file_reading (
    file       text NOT NULL REFERENCES source_file,
    extractor  integer NOT NULL REFERENCES extractor_version,
    run        bigint NOT NULL REFERENCES run,
    status     text NOT NULL DEFAULT 'due' CHECK (status IN ('due', 'reading', 'complete', 'failed')),
    position   bigint NOT NULL DEFAULT 0,
    read       bigint NOT NULL DEFAULT 0,
    stored     bigint NOT NULL DEFAULT 0,
    unchanged  bigint NOT NULL DEFAULT 0,
    stale      bigint NOT NULL DEFAULT 0,
    deleted    bigint NOT NULL DEFAULT 0,
    rejected   bigint NOT NULL DEFAULT 0,
    drugs      bigint NOT NULL DEFAULT 0,
    doses      bigint NOT NULL DEFAULT 0,
    outcomes   bigint NOT NULL DEFAULT 0,
    assertions bigint NOT NULL DEFAULT 0,
    started    timestamptz,
    ended      timestamptz,
    message    text,
    PRIMARY KEY (file, extractor),
    CONSTRAINT every_record_accounted_for CHECK (read = stored + unchanged + stale + deleted + rejected)
);
COMMENT ON TABLE file_reading IS 'How far an extractor version has read a file; changes in the transaction of the rows that it counts';
COMMENT ON COLUMN file_reading.run IS 'The run that holds it or held it last; another may not write for it';
COMMENT ON COLUMN file_reading.position IS 'Records that are committed: reading goes on behind them';
COMMENT ON COLUMN file_reading.stored IS 'Records that brought a new article or a change';
COMMENT ON COLUMN file_reading.unchanged IS 'Records that said what was known';
COMMENT ON COLUMN file_reading.stale IS 'Records older than what was known';
COMMENT ON COLUMN file_reading.deleted IS 'Deletions';
COMMENT ON COLUMN file_reading.rejected IS 'Records that could not be used: see rejected_record';
COMMENT ON COLUMN file_reading.message IS 'Why it failed';

CREATE TABLE rejected_record (
    file      text NOT NULL REFERENCES source_file,
    extractor integer NOT NULL REFERENCES extractor_version,
    position  bigint NOT NULL,
    record    text,
    at        bigint NOT NULL,
    reason    text NOT NULL,
    excerpt   text NOT NULL,
    PRIMARY KEY (file, extractor, position)
);
COMMENT ON TABLE rejected_record IS 'Records that could not be used, and why';
COMMENT ON COLUMN rejected_record.position IS 'Which record of the file, from 0';
COMMENT ON COLUMN rejected_record.record IS 'Its id, where it had one';
COMMENT ON COLUMN rejected_record.at IS 'Where in the (unpacked) file it begins, as the reader counts; -1 if not known';
COMMENT ON COLUMN rejected_record.excerpt IS 'How it begins';

CREATE TABLE article_record (
    id                text PRIMARY KEY,
    version           integer NOT NULL,
    as_of             timestamptz NOT NULL,
    edition           integer NOT NULL,
    deleted           boolean NOT NULL,
    content_hash      bytea NOT NULL,
    text_hash         bytea,
    title             text,
    text              text,
    sections          jsonb,
    journal           text,
    year              integer,
    language          text,
    publication_types text[],
    mesh              jsonb,
    substances        text[],
    revised           date,
    retracted         boolean NOT NULL,
    extractor         integer REFERENCES extractor_version,
    CONSTRAINT deleted_or_text CHECK (deleted = (text IS NULL) AND deleted = (text_hash IS NULL))
);
COMMENT ON TABLE article_record IS 'The last word on each article, a register: of all records and deletions ever read the greatest by (version, as_of, edition, deleted, content_hash), in whatever order they came. Read the view article instead';
COMMENT ON COLUMN article_record.id IS 'Source and number, as PMID:900000001';
COMMENT ON COLUMN article_record.version IS 'Version of the record';
COMMENT ON COLUMN article_record.as_of IS 'When the record was last revised; its file''s modification time where it does not say; infinity for a deletion without a date';
COMMENT ON COLUMN article_record.edition IS 'Number of the NLM file that gave it (pubmed26n1234: 261234), 0 for other files';
COMMENT ON COLUMN article_record.deleted IS 'A tombstone: nothing else is kept';
COMMENT ON COLUMN article_record.content_hash IS 'SHA-256 over all that the record says';
COMMENT ON COLUMN article_record.text_hash IS 'SHA-256 over text and sections: what an extractor reads';
COMMENT ON COLUMN article_record.text IS 'Title, newline, abstract; all offsets count UTF-16 code units in it';
COMMENT ON COLUMN article_record.sections IS 'Sections in reading order, the title first: label, category, begin, end';
COMMENT ON COLUMN article_record.mesh IS 'MeSH headings: id, descriptor, major, qualifiers';
COMMENT ON COLUMN article_record.retracted IS 'The record itself says so; a notice may say so too: see the view article';
COMMENT ON COLUMN article_record.extractor IS 'The extractor version whose reading is shown';

CREATE TABLE retraction (
    notice  text NOT NULL REFERENCES article_record,
    article text NOT NULL,
    PRIMARY KEY (article, notice)
);
COMMENT ON TABLE retraction IS 'Which notice retracts which article, whether or not that article was read yet';
CREATE INDEX retraction_by_notice ON retraction (notice);

CREATE TABLE article_reading (
    article   text NOT NULL REFERENCES article_record,
    extractor integer NOT NULL REFERENCES extractor_version,
    text_hash bytea NOT NULL,
    read_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (article, extractor)
);
COMMENT ON TABLE article_reading IS 'Which text of an article an extractor version has read: an article is due when its text_hash is not here';

CREATE VIEW article AS
SELECT r.id, r.version,
       CASE WHEN r.deleted THEN 'deleted'
            WHEN r.retracted OR EXISTS (SELECT FROM retraction n WHERE n.article = r.id) THEN 'retracted'
            ELSE 'active' END AS status,
       r.title, r.text, r.sections, r.journal, r.year, r.language, r.publication_types, r.mesh, r.substances,
       r.revised, r.text_hash, r.extractor
FROM article_record r;
COMMENT ON VIEW article IS 'Articles with their status: active, deleted, or retracted (by their own record or by a notice)';

CREATE TABLE drug_mention (
    article      text NOT NULL,
    extractor    integer NOT NULL,
    begin_offset integer NOT NULL,
    end_offset   integer NOT NULL,
    text         text NOT NULL,
    concept      text,
    name         text,
    kind         text NOT NULL,
    components   text[] NOT NULL,
    rule         text NOT NULL,
    PRIMARY KEY (article, extractor, begin_offset, end_offset)
);
COMMENT ON TABLE drug_mention IS 'Drugs in texts';
COMMENT ON COLUMN drug_mention.begin_offset IS 'Where it begins, in UTF-16 code units of article.text';
COMMENT ON COLUMN drug_mention.end_offset IS 'The offset behind it';
COMMENT ON COLUMN drug_mention.text IS 'As it stands there';
COMMENT ON COLUMN drug_mention.concept IS 'DB... (DrugBank), RXCUI:... or MESH:...; null where none is known or where a name means several';
COMMENT ON COLUMN drug_mention.name IS 'Canonical name';
COMMENT ON COLUMN drug_mention.kind IS 'drug, brand, salt, combination, class, code';
COMMENT ON COLUMN drug_mention.components IS 'Names of the parts of a combination';
COMMENT ON COLUMN drug_mention.rule IS 'What found it';

CREATE TABLE dose_mention (
    article       text NOT NULL,
    extractor     integer NOT NULL,
    begin_offset  integer NOT NULL,
    end_offset    integer NOT NULL,
    text          text NOT NULL,
    kind          text NOT NULL,
    low           double precision,
    high          double precision,
    unit          text,
    qualitative   text,
    frequency     double precision,
    duration      text,
    route         text,
    per_day_low   double precision,
    per_day_high  double precision,
    per_day_unit  text,
    drug_begin    integer,
    drug_end      integer,
    drug_rule     text,
    rule          text NOT NULL,
    PRIMARY KEY (article, extractor, begin_offset, end_offset)
);
COMMENT ON TABLE dose_mention IS 'Doses in texts, each with the drug that it is a dose of';
COMMENT ON COLUMN dose_mention.kind IS 'amount, strength, count, exposure, qualitative';
COMMENT ON COLUMN dose_mention.low IS 'Lower bound; equal to high for a single value; null where open';
COMMENT ON COLUMN dose_mention.high IS 'Upper bound; null where open';
COMMENT ON COLUMN dose_mention.unit IS 'UCUM, case-sensitive';
COMMENT ON COLUMN dose_mention.qualitative IS 'The phrase of a dose without numbers: high-dose';
COMMENT ON COLUMN dose_mention.frequency IS 'Times a day';
COMMENT ON COLUMN dose_mention.duration IS 'How long, in the words of the text';
COMMENT ON COLUMN dose_mention.per_day_low IS 'Amount a day, where it can be computed';
COMMENT ON COLUMN dose_mention.per_day_unit IS 'UCUM, always per day';
COMMENT ON COLUMN dose_mention.drug_begin IS 'begin_offset of the drug mention that it belongs to';
COMMENT ON COLUMN dose_mention.drug_end IS 'end_offset of that mention';
COMMENT ON COLUMN dose_mention.drug_rule IS 'What linked them';

CREATE TABLE outcome_mention (
    article      text NOT NULL,
    extractor    integer NOT NULL,
    begin_offset integer NOT NULL,
    end_offset   integer NOT NULL,
    text         text NOT NULL,
    domain       text,
    side         text,
    concept      text,
    rule         text NOT NULL,
    PRIMARY KEY (article, extractor, begin_offset, end_offset)
);
COMMENT ON TABLE outcome_mention IS 'Outcomes in texts: what was measured or observed';
COMMENT ON COLUMN outcome_mention.domain IS 'Domain of the COMET taxonomy';
COMMENT ON COLUMN outcome_mention.side IS 'efficacy, adverse_event, survival, pharmacokinetic, patient_reported, resource_use';
COMMENT ON COLUMN outcome_mention.concept IS 'MESH:... of the term that names it exactly';

CREATE TABLE assertion (
    key             uuid PRIMARY KEY,
    article         text NOT NULL,
    drugs           text[] NOT NULL,
    concepts        text[] NOT NULL,
    dose            text,
    outcome         text NOT NULL,
    direction       text NOT NULL,
    first_extractor integer NOT NULL REFERENCES extractor_version,
    last_extractor  integer NOT NULL REFERENCES extractor_version,
    superseded_by   integer REFERENCES extractor_version,
    first_seen      timestamptz NOT NULL DEFAULT now(),
    last_seen       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE assertion IS 'Claims of articles: drugs x dose x outcome x direction. A claim found again is the same row';
COMMENT ON COLUMN assertion.key IS 'SHA-256 (first 128 bits, as UUID version 8) of article, drugs, dose, outcome and direction: the same for ever';
COMMENT ON COLUMN assertion.drugs IS 'Canonical names of the drugs given together, sorted';
COMMENT ON COLUMN assertion.concepts IS 'Their concepts, as far as known, sorted';
COMMENT ON COLUMN assertion.dose IS 'Normalised: 400..800 mg/d; several joined by +; null where none is known';
COMMENT ON COLUMN assertion.outcome IS 'Normalised: lower case, plain dashes and spaces';
COMMENT ON COLUMN assertion.direction IS 'increase, decrease, improve, worsen, no_difference, reported, absent';
COMMENT ON COLUMN assertion.first_extractor IS 'The extractor version that found it first';
COMMENT ON COLUMN assertion.last_extractor IS 'The one that found it last';
COMMENT ON COLUMN assertion.superseded_by IS 'The one that read the article and found it no more; null while it stands';
CREATE INDEX assertion_by_article ON assertion (article);

CREATE TABLE evidence (
    article       text NOT NULL,
    assertion     uuid NOT NULL,
    extractor     integer NOT NULL,
    begin_offset  integer NOT NULL,
    end_offset    integer NOT NULL,
    text          text NOT NULL,
    text_hash     bytea NOT NULL,
    drugs         text[] NOT NULL,
    drug_offsets  integer[] NOT NULL,
    doses         text[] NOT NULL,
    dose_offsets  integer[] NOT NULL,
    dose_low      double precision,
    dose_high     double precision,
    dose_unit     text,
    per_day_low   double precision,
    per_day_high  double precision,
    per_day_unit  text,
    outcome       text NOT NULL,
    outcome_begin integer NOT NULL,
    outcome_end   integer NOT NULL,
    effect        text,
    measures      jsonb NOT NULL,
    comparator    text,
    condition     text,
    certainty     text NOT NULL,
    confidence    real NOT NULL,
    rules         text[] NOT NULL,
    PRIMARY KEY (article, assertion, extractor, begin_offset, end_offset)
);
COMMENT ON TABLE evidence IS 'Sentences that make the claim of an assertion, one row a sentence, as the assertion''s last_extractor read them';
COMMENT ON COLUMN evidence.begin_offset IS 'Where the sentence begins, in UTF-16 code units of article.text';
COMMENT ON COLUMN evidence.text IS 'The sentence';
COMMENT ON COLUMN evidence.text_hash IS 'SHA-256 of the sentence: tells when it changed';
COMMENT ON COLUMN evidence.drugs IS 'Drugs as they stand in the text';
COMMENT ON COLUMN evidence.drug_offsets IS 'Where each of them begins';
COMMENT ON COLUMN evidence.doses IS 'Doses as they stand in the text';
COMMENT ON COLUMN evidence.dose_offsets IS 'Where each of them begins';
COMMENT ON COLUMN evidence.dose_low IS 'Lower bound, where there is just one dose';
COMMENT ON COLUMN evidence.dose_high IS 'Upper bound, where there is just one dose';
COMMENT ON COLUMN evidence.dose_unit IS 'UCUM, where there is just one dose';
COMMENT ON COLUMN evidence.per_day_low IS 'Its amount a day, where it can be computed';
COMMENT ON COLUMN evidence.per_day_unit IS 'UCUM, always per day';
COMMENT ON COLUMN evidence.outcome IS 'The outcome as it stands in the sentence';
COMMENT ON COLUMN evidence.effect IS 'The numbers that support it, as they stand in the sentence';
COMMENT ON COLUMN evidence.measures IS 'The same numbers, typed';
COMMENT ON COLUMN evidence.comparator IS 'What it was compared with';
COMMENT ON COLUMN evidence.condition IS 'The disease or population that the claim is about';
COMMENT ON COLUMN evidence.certainty IS 'asserted or hedged';
COMMENT ON COLUMN evidence.confidence IS 'That the claim is right, 0 to 1';
COMMENT ON COLUMN evidence.rules IS 'Ids of the rules that took part';

CREATE VIEW current_assertion AS
SELECT a.key, a.article, r.journal, r.year, a.drugs, a.concepts, a.dose, e.dose_low, e.dose_high, e.dose_unit,
       e.per_day_low, e.per_day_high, e.per_day_unit,
       a.outcome, a.direction, e.effect, e.measures, e.comparator, e.condition, e.certainty, e.confidence,
       e.evidences, e.text AS evidence, e.begin_offset, e.end_offset, v.fingerprint AS extractor, a.first_seen, a.last_seen
FROM assertion a
JOIN article r ON r.id = a.article AND r.status = 'active'
JOIN extractor_version v ON v.id = a.last_extractor
CROSS JOIN LATERAL (
    SELECT b.*, count(*) OVER () AS evidences
    FROM evidence b
    WHERE b.article = a.article AND b.assertion = a.key AND b.extractor = a.last_extractor
    ORDER BY b.confidence DESC, b.begin_offset
    LIMIT 1
) e
WHERE a.superseded_by IS NULL;
COMMENT ON VIEW current_assertion IS 'What stands now: assertions of active articles that were not superseded, one row each, with the most confident of their evidences';
