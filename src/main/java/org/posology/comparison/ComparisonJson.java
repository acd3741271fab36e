package org.posology.comparison;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** A comparison for programs. */
public final class ComparisonJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  private ComparisonJson() {}

  /** As JSON: the fields of {@link Comparison}, one for one. */
  public static String of(Comparison comparison) {
    return MAPPER.writeValueAsString(comparison) + "\n";
  }
}
