-- What the first schema (V1) held after two versions had read: a claim that both found, one that the
-- second found no more, a deleted article, a retracted one with its notice, a rejected record.
INSERT INTO extractor_version (fingerprint, manifest) VALUES
  ('sha256:' || repeat('a', 64), '{"models": {"old": 1}}'), ('sha256:' || repeat('b', 64), '{}');
INSERT INTO run (command, extractor, host, process, ended, status, message) VALUES
  ('extract', 1, 'h', 1, now(), 'failed', 'the disk is full'), ('extract', 1, 'h', 2, now(), 'complete', NULL),
  ('extract', 2, 'h', 3, now(), 'rejects', NULL);
INSERT INTO source_file (sha256, name, path, size, modified) VALUES (repeat('1', 64), 'a.xml', '/in/a.xml', 9, now());
INSERT INTO file_reading (file, extractor, run, status, position, read, stored, deleted, rejected, assertions)
VALUES (repeat('1', 64), 1, 2, 'complete', 6, 6, 4, 1, 1, 3), (repeat('1', 64), 2, 3, 'complete', 6, 6, 4, 1, 1, 2);
INSERT INTO rejected_record (file, extractor, position, record, at, reason, excerpt)
VALUES (repeat('1', 64), 2, 3, 'PMID:900000009', 77, 'no title', '<PubmedArticle>');
INSERT INTO article_record (id, version, as_of, edition, deleted, content_hash, text_hash, title, text, sections,
  journal, year, retracted, extractor)
VALUES
  ('PMID:900000001', 2, '2010-01-01', 0, false, '\x01', '\x11', 'Imatinib', E'Imatinib\nResponse rose with 400 mg.',
   '[]', 'J Invented Trials', 2009, false, 2),
  ('PMID:900000002', 1, '2010-01-01', 0, true, '\x02', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL),
  ('PMID:900000003', 1, '2010-01-01', 0, false, '\x03', '\x13', 'T', E'T\nNausea fell.', '[]', 'J', 2010, false, 2),
  ('PMID:900000004', 1, '2010-01-01', 0, false, '\x04', '\x14', 'Retraction', 'Retraction', '[]', 'J', 2011, false, 2);
INSERT INTO retraction (notice, article) VALUES ('PMID:900000004', 'PMID:900000003');
INSERT INTO article_reading (article, extractor, text_hash) VALUES
  ('PMID:900000001', 1, '\x11'), ('PMID:900000001', 2, '\x11'), ('PMID:900000003', 2, '\x13'),
  ('PMID:900000004', 2, '\x14');
INSERT INTO drug_mention (article, extractor, begin_offset, end_offset, text, concept, name, kind, components, rule)
VALUES ('PMID:900000001', 2, 0, 8, 'Imatinib', 'DB00619', 'imatinib', 'drug', '{}', 'lexicon');
INSERT INTO dose_mention (article, extractor, begin_offset, end_offset, text, kind, low, high, unit, rule)
VALUES ('PMID:900000001', 2, 28, 34, '400 mg', 'amount', 400, 400, 'mg', 'amount');
INSERT INTO outcome_mention (article, extractor, begin_offset, end_offset, text, rule)
VALUES ('PMID:900000001', 2, 9, 17, 'Response', 'endpoint');
INSERT INTO assertion (key, article, drugs, concepts, dose, outcome, direction, first_extractor, last_extractor,
  superseded_by)
VALUES
  ('00000000-0000-8000-8000-000000000001', 'PMID:900000001', '{imatinib}', '{DB00619}', '400 mg', 'response',
   'increase', 1, 2, NULL),
  ('00000000-0000-8000-8000-000000000002', 'PMID:900000001', '{imatinib}', '{DB00619}', NULL, 'nausea', 'reported',
   1, 1, 2),
  ('00000000-0000-8000-8000-000000000003', 'PMID:900000003', '{imatinib}', '{DB00619}', NULL, 'nausea', 'decrease',
   2, 2, NULL);
INSERT INTO evidence (article, assertion, extractor, begin_offset, end_offset, text, text_hash, drugs, drug_offsets,
  doses, dose_offsets, dose_low, dose_high, dose_unit, outcome, outcome_begin, outcome_end, effect, measures,
  certainty, confidence, rules)
VALUES
  ('PMID:900000001', '00000000-0000-8000-8000-000000000001', 2, 9, 35, 'Response rose with 400 mg.', '\x21',
   '{Imatinib}', '{0}', '{400 mg}', '{28}', 400, 400, 'mg', 'Response', 9, 17, NULL, '[]', 'asserted', 0.75, '{own}'),
  ('PMID:900000001', '00000000-0000-8000-8000-000000000002', 1, 9, 35, 'Response rose with 400 mg.', '\x21',
   '{Imatinib}', '{0}', '{}', '{}', NULL, NULL, NULL, 'nausea', 9, 17, NULL, '[]', 'asserted', 0.5, '{own}'),
  ('PMID:900000003', '00000000-0000-8000-8000-000000000003', 2, 2, 14, 'Nausea fell.', '\x23',
   '{Imatinib}', '{0}', '{}', '{}', NULL, NULL, NULL, 'Nausea', 2, 8, NULL, '[]', 'asserted', 0.5, '{own}');
