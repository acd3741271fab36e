package org.posology.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Assertion;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.document.Mention;
import org.posology.document.Phrase;
import org.posology.document.Span;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugMention;

/** Assertions and their evidence as rows of their staging tables. */
final class AssertionRows {

  /** Of two entries of one claim in one sentence, the surer one is kept. */
  private static final Comparator<Assertion> SUREST_FIRST =
      Comparator.comparingDouble(Assertion::confidence)
          .reversed()
          .thenComparing(assertion -> assertion.outcome().span());

  final CopyRows assertions = new CopyRows();
  final CopyRows evidence = new CopyRows();
  private final Set<UUID> keys = new HashSet<>();
  private final Set<Sentence> sentences = new HashSet<>();
  private final int extractor;

  private record Sentence(UUID key, Span span) {}

  AssertionRows(int extractor) {
    this.extractor = extractor;
  }

  void add(Extraction extraction) {
    String article = extraction.article().id();
    extraction.assertions().stream()
        .sorted(SUREST_FIRST)
        .forEach(assertion -> add(AssertionIdentity.of(article, assertion), assertion));
  }

  private void add(AssertionIdentity identity, Assertion assertion) {
    UUID key = identity.key();
    if (keys.add(key)) {
      addAssertion(key, identity, assertion);
    }
    if (sentences.add(new Sentence(key, assertion.evidence().span()))) {
      addEvidence(key, identity.article(), assertion);
    }
  }

  private void addAssertion(UUID key, AssertionIdentity identity, Assertion assertion) {
    List<DrugMention> drugs = assertion.drugs();
    assertions.text(key.toString()).text(identity.article());
    assertions.texts(names(assertion));
    assertions.texts(drugs.stream().flatMap(AssertionRows::concept).distinct().sorted().toList());
    assertions.text(identity.dose()).text(identity.outcome()).text(identity.direction());
    assertions.number(extractor).end();
  }

  private static List<String> names(Assertion assertion) {
    return assertion.drugs().stream().map(AssertionIdentity::name).distinct().sorted().toList();
  }

  private static Stream<String> concept(DrugMention drug) {
    return Stream.ofNullable(drug.concept());
  }

  private void addEvidence(UUID key, String article, Assertion assertion) {
    evidence.text(article).text(key.toString()).number(extractor);
    addMention(assertion.evidence());
    evidence.bytes(new Digest().add(assertion.evidence().text()).sha256());
    addMentions(assertion.drugs());
    addDoses(assertion.doses());
    evidence.text(assertion.outcome().text());
    evidence.number(assertion.outcome().span().begin()).number(assertion.outcome().span().end());
    evidence.text(text(assertion.effect())).text(Json.mentions(assertion.measures()));
    evidence.text(text(assertion.comparator())).text(assertion.condition());
    evidence.text(assertion.certainty().word()).number(assertion.confidence());
    evidence.texts(assertion.rules()).texts(names(assertion)).end();
  }

  private void addDoses(List<LinkedDose> doses) {
    addMentions(doses);
    if (doses.size() != 1) {
      evidence.nothing().nothing().nothing().nothing().nothing().nothing();
      return;
    }
    DoseMention only = doses.get(0).mention();
    evidence.number(only.dose().low()).number(only.dose().high()).text(only.dose().unit());
    MentionRows.addPerDay(evidence, only);
  }

  private void addMention(Mention mention) {
    evidence.number(mention.span().begin()).number(mention.span().end()).text(mention.text());
  }

  private void addMentions(List<? extends Mention> mentions) {
    evidence.texts(mentions.stream().map(Mention::text).toList());
    evidence.numbers(mentions.stream().map(mention -> mention.span().begin()).toList());
  }

  private static @Nullable String text(@Nullable Phrase phrase) {
    return phrase == null ? null : phrase.text();
  }
}
