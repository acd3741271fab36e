package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posology.drug.DrugMention;

/**
 * Lets a short name mean what the article named in full: <q>calcitonin</q> in an article on
 * <q>salmon calcitonin</q> is salmon calcitonin; <q>insulin</q> beside insulin glargine and insulin
 * aspart is neither.
 *
 * <p>A name is short for another if all its words are words of the other, and there is just one
 * such other drug in the article.
 */
final class Coreference {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<String, DrugMention> drugs = new HashMap<>();

  private Coreference(List<DrugMention> mentions) {
    mentions.forEach(mention -> drugs.putIfAbsent(DrugIdentity.of(mention), mention));
  }

  /** The mentions, in order; short names have the concept and the name of what they mean. */
  static List<DrugMention> resolve(List<DrugMention> mentions) {
    Coreference coreference = new Coreference(mentions);
    return mentions.stream().map(coreference::resolve).toList();
  }

  private DrugMention resolve(DrugMention mention) {
    DrugMention meant = meant(mention);
    return meant == null
        ? mention
        : new DrugMention(
            mention.span(),
            mention.text(),
            meant.concept(),
            meant.name() == null ? meant.text() : meant.name(),
            meant.kind(),
            meant.components(),
            mention.rule());
  }

  private @Nullable DrugMention meant(DrugMention mention) {
    Set<String> words = words(mention);
    List<DrugMention> longer = new ArrayList<>();
    for (DrugMention other : drugs.values()) {
      Set<String> more = words(other);
      if (more.size() > words.size()
          && more.containsAll(words)
          && !DrugIdentity.same(mention, other)) {
        longer.add(other);
      }
    }
    return longer.size() == 1 ? longer.get(0) : null;
  }

  private static Set<String> words(DrugMention mention) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(mention.text().toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      boolean plural = word.length() > 3 && word.endsWith("s");
      words.add(plural ? word.substring(0, word.length() - 1) : word);
    }
    return words;
  }
}
