package org.posology.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Citation;
import org.posology.document.MeshHeading;

/** Collects what a record says of an article beside its text, in the order that it says it. */
final class CitationFields {

  private static final String RETRACTED = "Retracted Publication";

  private @Nullable String journal;
  private @Nullable Integer year;
  private @Nullable String language;
  private @Nullable LocalDate revised;
  private boolean retracted;
  final List<String> publicationTypes = new ArrayList<>();
  final List<MeshHeading> meshHeadings = new ArrayList<>();
  final List<String> substances = new ArrayList<>();
  final List<String> retracts = new ArrayList<>();

  /** The first name that is not empty stands: offer the best first. */
  void journal(@Nullable String name) {
    if (journal == null && name != null && !name.isBlank()) {
      journal = name;
    }
  }

  /** The first year within the date stands: {@code 1998 Dec-1999 Jan} is 1998. */
  void year(String date) {
    if (year == null) {
      year = Dates.year(date);
    }
  }

  void language(String code) {
    if (language == null && !code.isBlank()) {
      language = code;
    }
  }

  void revised(@Nullable LocalDate date) {
    revised = date;
  }

  void retracted() {
    retracted = true;
  }

  Citation citation() {
    return new Citation(
        journal,
        year,
        language,
        publicationTypes,
        meshHeadings,
        substances,
        revised,
        retracted || publicationTypes.contains(RETRACTED),
        retracts);
  }
}
