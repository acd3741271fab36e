package org.posology.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles somebody means: those that meet every condition that is said; within one, any of
 * its values will do.
 *
 * @param fromYear first year of publication, or null
 * @param toYear last one, or null
 * @param journals as the records name them, in any case
 * @param headings MeSH headings, by name in any case or by id
 * @param drugs by concept, or by a name in any case: found by some version, indexed as a substance,
 *     or just written in the text, since what is to be read may know drugs that nothing knew before
 * @param sampled the greatest digest that is in the sample, or null for all; see {@link
 *     StoredArticles#sample}
 */
public record ArticleSelection(
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    List<String> journals,
    List<String> headings,
    List<String> drugs,
    @Nullable String sampled) {

  public static final ArticleSelection ALL =
      new ArticleSelection(null, null, List.of(), List.of(), List.of(), null);

  private static final String JOURNAL = "lower(r.journal) IN (SELECT lower(v) FROM unnest(?) v)";
  private static final String HEADING =
      "EXISTS (SELECT FROM jsonb_array_elements(r.mesh) h JOIN unnest(?) v"
          + " ON lower(h->>'descriptor') = lower(v) OR h->>'id' = v)";
  private static final String DRUG =
      "EXISTS (SELECT FROM unnest(?) v WHERE position(lower(v) IN lower(r.text)) > 0"
          + " OR EXISTS (SELECT FROM unnest(r.substances) s WHERE lower(s) = lower(v))"
          + " OR EXISTS (SELECT FROM drug_mention m WHERE m.article = r.id"
          + " AND (m.concept = v OR lower(m.name) = lower(v))))";

  public ArticleSelection {
    if (fromYear != null && toYear != null && fromYear > toYear) {
      throw new IllegalArgumentException("no year is from " + fromYear + " to " + toYear);
    }
    journals = List.copyOf(journals);
    headings = List.copyOf(headings);
    drugs = List.copyOf(drugs);
  }

  /** The sample of them that ends at this digest. */
  public ArticleSelection upTo(@Nullable String digest) {
    return new ArticleSelection(fromYear, toYear, journals, headings, drugs, digest);
  }

  /** As a condition on {@code article_record r} or {@code article r}. */
  Condition condition() {
    Condition condition = new Condition();
    condition.and("r.year >= ?", fromYear);
    condition.and("r.year <= ?", toYear);
    condition.and(JOURNAL, journals);
    condition.and(HEADING, headings);
    condition.and(DRUG, drugs);
    condition.and("md5(r.id) <= ?", sampled);
    return condition;
  }

  /** Conditions that all hold, and the values of their question marks. */
  static final class Condition {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private void and(String part, @Nullable Object value) {
      if (value != null) {
        sql.append(" AND ").append(part);
        values.add(value);
      }
    }

    private void and(String part, List<String> any) {
      and(part.replace("unnest(?)", "unnest(?::text[])"), any.isEmpty() ? null : array(any));
    }

    private static Object array(List<String> texts) {
      return texts.toArray(String[]::new);
    }

    /** Begins with {@code AND}, or is empty. */
    String sql() {
      return sql.toString();
    }

    /** These values, then those of the condition, then the others. */
    Object[] values(List<?> before, Object... after) {
      List<Object> all = new ArrayList<>(before);
      all.addAll(values);
      all.addAll(List.of(after));
      return all.toArray();
    }
  }
}
