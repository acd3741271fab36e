package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posology.store.Articles.article;
import static org.posology.store.Articles.file;
import static org.posology.store.Articles.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posology.context.Direction;
import org.posology.document.Article;
import org.posology.document.PosologyException;
import org.springframework.dao.DataAccessException;

/** Decisions on real PostgreSQL, and what re-runs, deletions and tools of others do to them. */
class CurationTest {

  private static final String FINDING = "Response was better and nausea was worse.";

  private final TestDatabase database = TestDatabase.migrated();
  private final ArticleWriter articles = new ArticleWriter(database.dataSource());
  private final ReadingWriter readings = new ReadingWriter(database.dataSource());
  private final Curations curations = new Curations(database.dataSource());
  private final CurationQueue queue = new CurationQueue(database.dataSource());
  private int first;
  private int second;
  private int third;

  @BeforeEach
  void versions() {
    ExtractorVersions versions = new ExtractorVersions(database.dataSource());
    first = versions.register("sha256:" + "a".repeat(64), "{}");
    second = versions.register("sha256:" + "b".repeat(64), "{}");
    third = versions.register("sha256:" + "c".repeat(64), "{}");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  /** Writes an article, and what an extractor version finds in it; its words are given. */
  private void read(int extractor, Article article, String... outcomes) {
    Found found = Found.in(article);
    for (String outcome : outcomes) {
      found.claim(outcome, outcome.equals("nausea") ? Direction.WORSEN : Direction.IMPROVE);
    }
    database.transaction(
        () -> {
          articles.write(file("f"), extractor, List.of(event(article)));
          readings.write(extractor, List.of(found.extraction()), List.of());
        });
  }

  private static ArticleEvent event(Article article) {
    return ArticleEvent.of(article);
  }

  private UUID key(String outcome) {
    return database
        .jdbc()
        .queryForList("SELECT key FROM assertion WHERE outcome = ?", UUID.class, outcome)
        .get(0);
  }

  private void decide(UUID key, Verdict verdict) {
    curations.decide(Decision.of(key, verdict, "Ada", null));
  }

  private void correct(UUID key, ClaimPart part, String... values) {
    curations.decide(
        new Decision(key, Verdict.CORRECT, Map.of(part, List.of(values)), "Ada", null));
  }

  private CuratedAssertion curated(UUID key) {
    return curations.find(key).orElseThrow();
  }

  @Test
  void theLatestDecisionCountsAndAllAreKept() {
    read(first, article(1, FINDING), "Response", "nausea");
    UUID key = key("response");
    assertThat(curated(key).state()).isEqualTo(CurationState.UNDECIDED);
    decide(key, Verdict.ACCEPT);
    assertThat(curated(key).state()).isEqualTo(CurationState.ACCEPTED);
    decide(key, Verdict.REJECT);
    curations.decide(Decision.of(key, Verdict.NOTE, "Grace", "see the full text"));
    assertThat(curated(key).state()).as("a note decides nothing").isEqualTo(CurationState.REJECTED);
    decide(key, Verdict.WITHDRAW);
    assertThat(curated(key).state()).isEqualTo(CurationState.UNDECIDED);
    assertThat(curations.history(key))
        .extracting(PastDecision::verdict)
        .containsExactly(Verdict.ACCEPT, Verdict.REJECT, Verdict.NOTE, Verdict.WITHDRAW);
    PastDecision oldest = curations.history(key).get(0);
    assertThat(oldest.by()).isEqualTo("Ada");
    assertThat(oldest.at()).isBeforeOrEqualTo(Instant.now().plusSeconds(60));
    assertThat(oldest.evidence()).isEqualTo(FINDING);
    assertThat(oldest.on().drugs()).containsExactly("Imatinib");
    assertThat(oldest.on().doses()).containsExactly("400 mg/day");
    assertThat(curated(key("nausea")).state()).isEqualTo(CurationState.UNDECIDED);
  }

  @Test
  void correctionsAreApplied() {
    read(first, article(1, FINDING), "Response");
    UUID key = key("response");
    curations.decide(
        new Decision(
            key,
            Verdict.CORRECT,
            Map.of(
                ClaimPart.DIRECTION, List.of("worsen"),
                ClaimPart.DOSE, List.of(),
                ClaimPart.EFFECT, List.of("better")),
            "Ada",
            "read again"));
    CuratedAssertion curated = curated(key);
    assertThat(curated.state()).isEqualTo(CurationState.CORRECTED);
    assertThat(curated.claim().direction()).isEqualTo("worsen");
    assertThat(curated.claim().doses()).isEmpty();
    assertThat(curated.claim().effect()).isEqualTo("better");
    assertThat(curated.claim().outcome()).as("as read").isEqualTo("Response");
    assertThat(
            database
                .jdbc()
                .queryForList(
                    "SELECT direction FROM curated_assertion WHERE state = 'corrected'",
                    String.class))
        .containsExactly("worsen");
  }

  @Test
  void nonsenseIsRefusedWithAReason() {
    read(first, article(1, FINDING), "Response");
    UUID key = key("response");
    UUID unknown = UUID.fromString("00000000-0000-8000-8000-000000000000");
    assertThatThrownBy(() -> decide(unknown, Verdict.ACCEPT))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("unknown assertion " + unknown)
        .hasMessageContaining("current_assertion.key");
    assertThatThrownBy(() -> correct(key, ClaimPart.OUTCOME, "survival"))
        .hasMessageContaining("outcome: 'survival' does not stand in the evidence");
    assertThatThrownBy(() -> correct(key, ClaimPart.DRUGS, "Imatinib", "dasatinib"))
        .hasMessageContaining("drugs: 'dasatinib' does not stand in the article");
    assertThatThrownBy(() -> correct(key, ClaimPart.DIRECTION, "sideways"))
        .hasMessageContaining("direction: must be increase, decrease");
    assertThatThrownBy(() -> correct(key, ClaimPart.DIRECTION, "improve"))
        .hasMessageContaining("already says so");
    assertThatThrownBy(() -> correct(key, ClaimPart.DRUGS)).hasMessage("drugs cannot be empty");
    assertThatThrownBy(() -> correct(key, ClaimPart.OUTCOME, "Response", "nausea"))
        .hasMessageContaining("has one value");
    assertThatThrownBy(() -> curations.decide(Decision.of(key, Verdict.ACCEPT, " ", null)))
        .hasMessageContaining("say who");
    assertThatThrownBy(() -> ClaimPart.of("colour")).hasMessageContaining("parts are drugs, dose");
    assertThatThrownBy(() -> curations.key("xyz")).hasMessageContaining("is no key");
    assertThatThrownBy(() -> curations.key("0000")).hasMessageContaining("unknown assertion");
    assertThat(curations.key(key.toString().substring(0, 8))).isEqualTo(key);
    assertThat(curations.history(key)).isEmpty();
  }

  /** What tools of others may send, and a part of what they are told. */
  @Test
  void theDatabaseItselfRefusesNonsense() {
    read(first, article(1, FINDING), "Response");
    UUID key = key("response");
    Map<String, String> refused =
        Map.ofEntries(
            Map.entry("('00000000-0000-8000-8000-000000000000', 'accept', 'x', NULL)", "unknown"),
            Map.entry("(KEY, 'accept', '  ', NULL)", "decided_by"),
            Map.entry("(KEY, 'accept', NULL, NULL)", "decided_by"),
            Map.entry("(KEY, 'maybe', 'x', NULL)", "verdict"),
            Map.entry("(KEY, 'note', 'x', NULL)", "note_says_something"),
            Map.entry("(KEY, 'correct', 'x', NULL)", "only_correct_has_corrections"),
            Map.entry("(KEY, 'correct', 'x', '{}')", "nothing is corrected"),
            Map.entry("(KEY, 'correct', 'x', '[\"drugs\"]')", "nothing is corrected"),
            Map.entry("(KEY, 'correct', 'x', '{\"colour\": \"red\"}')", "no part of a claim"),
            Map.entry("(KEY, 'correct', 'x', '{\"drugs\": \"Imatinib\"}')", "list of strings"),
            Map.entry("(KEY, 'correct', 'x', '{\"drugs\": [null]}')", "cannot be empty"),
            Map.entry("(KEY, 'correct', 'x', '{\"dose\": []}')", "say null"),
            Map.entry("(KEY, 'correct', 'x', '{\"outcome\": null}')", "cannot be empty"),
            Map.entry("(KEY, 'correct', 'x', '{\"outcome\": 7}')", "must be a string"),
            Map.entry("(KEY, 'correct', 'x', '{\"certainty\": \"sure\"}')", "asserted or hedged"),
            Map.entry("(KEY, 'accept', 'x', '{\"effect\": null}')", "already says so"));
    refused.forEach(
        (values, reason) ->
            assertThatThrownBy(() -> insert(values.replace("KEY", "'" + key + "'")))
                .as(values)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(reason));
    insert("('" + key + "', 'accept', 'a tool', NULL)");
    assertThat(curated(key).state()).isEqualTo(CurationState.ACCEPTED);
    for (String change :
        List.of("UPDATE curation SET note = 'x'", "DELETE FROM curation", "TRUNCATE curation")) {
      assertThatThrownBy(() -> database.jdbc().execute(change)).hasMessageContaining("append-only");
    }
  }

  private void insert(String values) {
    database
        .jdbc()
        .execute(
            "INSERT INTO curation (assertion, verdict, decided_by, corrections) VALUES " + values);
  }

  @Test
  void aDecisionOnASentenceThatChangedSinceItWasSeenIsRefused() {
    read(first, article(1, FINDING), "Response");
    UUID key = key("response");
    String seen =
        "INSERT INTO curation (assertion, verdict, decided_by, evidence_hash)"
            + " SELECT key, 'accept', 'a tool', ?::bytea FROM current_assertion";
    String hash =
        database
            .jdbc()
            .queryForList("SELECT evidence_hash::text FROM curated_assertion", String.class)
            .get(0);
    database.jdbc().update(seen, hash);
    assertThat(curations.history(key)).hasSize(1);
    assertThatThrownBy(() -> database.jdbc().update(seen, "\\x00"))
        .hasMessageContaining("look again");
  }

  @Test
  void decisionsSurviveReRuns() {
    read(first, article(1, FINDING), "Response", "nausea");
    decide(key("response"), Verdict.ACCEPT);
    correct(key("nausea"), ClaimPart.DIRECTION, "increase");
    read(second, article(1, FINDING), "Response", "nausea");
    read(third, article(1, FINDING), "Response", "nausea");
    assertThat(curated(key("response")).state()).isEqualTo(CurationState.ACCEPTED);
    assertThat(curated(key("nausea")).claim().direction()).isEqualTo("increase");
    assertThat(queue.next(10)).isEmpty();
  }

  @Test
  void whatIsFoundNoMoreIsShownToBeLookedAtAgain() {
    read(first, article(1, FINDING), "Response", "nausea");
    UUID key = key("response");
    decide(key, Verdict.ACCEPT);
    read(second, article(1, FINDING), "nausea");
    assertThat(curated(key).state()).isEqualTo(CurationState.LOOK_AGAIN);
    assertThat(curated(key).reason()).isEqualTo("no longer found");
    assertThat(curated(key).found()).isFalse();
    assertThat(queue.next(1).get(0).key()).as("first of all").isEqualTo(key);
    assertThatThrownBy(() -> correct(key, ClaimPart.DIRECTION, "worsen"))
        .hasMessageContaining("nothing to correct");
    decide(key, Verdict.ACCEPT);
    assertThat(curated(key).state()).as("upheld").isEqualTo(CurationState.ACCEPTED);
    read(third, article(1, FINDING), "Response", "nausea");
    assertThat(curated(key).reason()).isEqualTo("found again");
    decide(key, Verdict.ACCEPT);
    assertThat(curated(key).state()).isEqualTo(CurationState.ACCEPTED);
  }

  @Test
  void aChangedSentenceIsShownToBeLookedAtAgain() {
    read(first, article(1, FINDING), "Response");
    UUID key = key("response");
    decide(key, Verdict.ACCEPT);
    read(first, article(1, 2, "2024-05-01", "Response was hardly better."), "Response");
    assertThat(curated(key).state()).isEqualTo(CurationState.LOOK_AGAIN);
    assertThat(curated(key).reason()).isEqualTo("evidence changed");
    assertThat(curated(key).found()).isTrue();
    assertThat(curated(key).evidence()).isEqualTo("Response was hardly better.");
    assertThat(curations.history(key).get(0).evidence()).isEqualTo(FINDING);
  }

  @Test
  void aClaimThatWentWithItsTextIsShownToo() {
    read(first, article(1, FINDING), "Response");
    UUID key = key("response");
    decide(key, Verdict.ACCEPT);
    read(first, article(1, 2, "2024-05-01", "Nothing was seen."));
    assertThat(database.jdbc().queryForList("SELECT key FROM current_assertion")).isEmpty();
    assertThat(curated(key).reason()).isEqualTo("evidence changed");
    assertThatThrownBy(() -> decide(key, Verdict.ACCEPT))
        .hasMessageContaining("gone with its article or text");
    decide(key, Verdict.REJECT);
    assertThat(curated(key).state()).isEqualTo(CurationState.REJECTED);
    assertThat(queue.next(10)).isEmpty();
  }

  @Test
  void deletionsAndRetractionsAreToldApart() {
    read(first, article(1, FINDING), "Response");
    read(first, article(2, FINDING), "nausea");
    UUID deleted = key("response");
    UUID retracted = key("nausea");
    decide(deleted, Verdict.ACCEPT);
    decide(retracted, Verdict.ACCEPT);
    database.transaction(
        () -> {
          ArticleEvent deletion = ArticleEvent.deletion(id(1), 1, LocalDate.parse("2025-01-01"));
          readings.write(
              first, List.of(), articles.write(file("g"), first, List.of(deletion)).gone());
        });
    read(first, Articles.notice(3, "2025-01-01", 2));
    assertThat(curated(deleted).reason()).isEqualTo("article deleted");
    assertThat(curated(retracted).reason()).isEqualTo("article retracted");
    assertThat(queue.next(10))
        .extracting(QueueEntry::reason)
        .containsExactlyInAnyOrder("article deleted", "article retracted");
  }

  @Test
  void aRejectedClaimThatIsReadOtherwiseIsLookedAtAgain() {
    read(first, article(1, FINDING), "Response");
    UUID key = key("response");
    decide(key, Verdict.REJECT);
    database.jdbc().update("UPDATE evidence SET certainty = 'hedged'");
    assertThat(curated(key).reason()).isEqualTo("claim changed");
    decide(key, Verdict.ACCEPT);
    database.jdbc().update("UPDATE evidence SET certainty = 'asserted'");
    assertThat(curated(key).state())
        .as("what was accepted stays true of the same sentence")
        .isEqualTo(CurationState.ACCEPTED);
    assertThat(curated(key).claim().certainty()).isEqualTo("hedged");
  }

  @Test
  void theQueueBeginsWithWhatChanged() {
    read(first, article(1, FINDING), "Response");
    read(first, article(2, FINDING), "Response");
    read(first, article(3, FINDING), "better");
    UUID dropped = key("better");
    decide(dropped, Verdict.REJECT);
    read(second, article(3, FINDING), "nausea");
    assertThat(queue.next(10))
        .extracting(QueueEntry::priority, entry -> entry.claim().outcome(), QueueEntry::articles)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "nausea", 1L),
            org.assertj.core.groups.Tuple.tuple(3, "Response", 2L),
            org.assertj.core.groups.Tuple.tuple(3, "Response", 2L),
            org.assertj.core.groups.Tuple.tuple(4, "better", 0L));
  }

  @Test
  void everyTableAndColumnForOthersIsExplained() {
    List<String> silent =
        database
            .jdbc()
            .queryForList(
                """
                SELECT c.relname || '.' || a.attname
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                WHERE c.relname IN ('current_assertion', 'curated_assertion', 'curation_queue', 'curation',
                                    'curation_decision', 'curation_state', 'current_evidence', 'version_evidence')
                  AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)
                """,
                String.class);
    assertThat(silent).isEmpty();
  }
}
