package org.posology.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.posology.document.PosologyException;
import org.posology.store.ClaimPart;

/** Corrections as arguments: {@code direction=decrease drugs=A drugs=B dose=}. */
final class Corrections {

  private Corrections() {}

  /**
   * Part → its values; none for nothing behind the sign.
   *
   * @throws PosologyException if an argument names no part
   */
  static Map<ClaimPart, List<String>> of(List<String> arguments) {
    Map<ClaimPart, List<String>> parts = new EnumMap<>(ClaimPart.class);
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign < 0) {
        throw new PosologyException(
            "'" + argument + "' is no correction: say PART=VALUE, as direction=decrease");
      }
      List<String> values =
          parts.computeIfAbsent(
              ClaimPart.of(argument.substring(0, sign).strip()), part -> new ArrayList<>());
      String value = argument.substring(sign + 1);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return parts;
  }
}
