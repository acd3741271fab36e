package org.posology.drug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.drug.Term.CaseRule;
import org.posology.nlp.Abbreviations.Definition;
import org.posology.nlp.Tokenizer;

/**
 * What the short forms of one article stand for: a drug where their long form ends with one, else
 * something else, and then no drug of the lexicon is meant by them.
 */
final class ShortForms {

  static final String RULE = "abbreviation";
  private static final String MEANS_ELSE = "means something else";

  private static final Term NOTHING =
      new Term(
          MEANS_ELSE, DrugKind.DRUG, CaseRule.ANY, Term.Trust.DRUG, null, null, List.of(), "none");

  /** A short form's tokens, and its drug; null where it means something else. */
  private record Form(List<String> tokens, @Nullable Term term) {}

  private final Map<String, List<Form>> byFirstToken = new HashMap<>();

  private ShortForms() {}

  /** Reads the definitions of an article in which these names were found. */
  static ShortForms of(ArticleText article, List<Found> found, ContextFilter filter) {
    ShortForms forms = new ShortForms();
    RegimenLetters.in(article.sentences(), found).forEach(forms::add);
    for (Definition definition : article.definitions()) {
      forms.add(definition.shortForm(), LongForm.meaning(definition, found, filter));
    }
    Brands.in(found).forEach(forms::add);
    for (Found name : found) {
      String species = HerbMatcher.shortened(name);
      if (!species.isEmpty()) {
        forms.add(species, name.term());
      }
      String plant = HerbMatcher.common(name, filter.cues());
      if (!plant.isEmpty()) {
        forms.add(plant, name.term());
        forms.add(plant.substring(0, 1).toUpperCase(Locale.ROOT) + plant.substring(1), name.term());
      }
    }
    Aliases.in(article, found, filter).forEach(forms::add);
    article.initials().of(found).forEach(forms::add);
    return forms;
  }

  private void add(String text, @Nullable Term meaning) {
    List<String> tokens =
        Tokenizer.tokenize(text, new Span(0, text.length())).stream().map(Token::form).toList();
    List<Form> forms = byFirstToken.computeIfAbsent(tokens.get(0), k -> new ArrayList<>());
    if (forms.stream().noneMatch(form -> form.tokens().equals(tokens))) {
      forms.add(new Form(tokens, meaning));
    }
  }

  /** The names of an article, with all its short forms. */
  List<Found> apply(List<Sentence> sentences, List<Found> found) {
    List<Found> defined = new ArrayList<>();
    sentences.forEach(sentence -> defined.addAll(in(sentence)));
    List<Found> all = new ArrayList<>(defined);
    all.removeIf(name -> name.rule().equals(MEANS_ELSE));
    for (Found name : found) {
      if (defined.stream().noneMatch(form -> replaces(form, name))) {
        all.add(name);
      }
    }
    return all;
  }

  /** A short form within a longer name leaves that name alone. */
  private static boolean replaces(Found form, Found name) {
    return form.span().contains(name.span());
  }

  /** The short forms in a sentence, also those that mean something else. */
  List<Found> in(Sentence sentence) {
    if (byFirstToken.isEmpty()) {
      return List.of();
    }
    List<Found> defined = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      List<Form> forms = byFirstToken.get(tokens.get(at).form());
      for (Form form : forms == null ? List.<Form>of() : forms) {
        int last = at + form.tokens().size() - 1;
        if (last < tokens.size() && stands(form, tokens, at)) {
          defined.add(found(sentence, at, last, form.term()));
          at = last;
          break;
        }
      }
    }
    return defined;
  }

  private static boolean stands(Form form, List<Token> tokens, int at) {
    for (int i = 0; i < form.tokens().size(); i++) {
      if (!tokens.get(at + i).form().equals(form.tokens().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Found found(Sentence sentence, int first, int last, @Nullable Term term) {
    return term != null
        ? new Found(sentence, first, last, term, RULE)
        : new Found(sentence, first, last, NOTHING, MEANS_ELSE);
  }
}
