package org.posology.assertion;

import java.util.List;
import org.posology.document.Article;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;

/** All that was found in one article, each list in the order of the text. */
public record Extraction(
    Article article,
    List<DrugMention> drugs,
    List<LinkedDose> doses,
    List<OutcomeMention> outcomes,
    List<Assertion> assertions) {

  public Extraction {
    drugs = List.copyOf(drugs);
    doses = List.copyOf(doses);
    outcomes = List.copyOf(outcomes);
    assertions = List.copyOf(assertions);
  }
}
