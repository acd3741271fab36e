package org.posology.dose;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.posology.document.PosologyException;

/**
 * The UCUM library. On load it is only asked what is a unit: its conversion is slow (about 1,000 a
 * second), leaves 1 g/d at 999.99… mg/d, and takes arbitrary units for numbers without a dimension.
 * So factors stand in the table of units, and a test asks the library for each, rounded to 12
 * digits; and units are compared by {@link Unit.Kind} first.
 */
final class Ucum {

  private static final MathContext DIGITS = new MathContext(12);

  private final UcumEssenceService service;

  Ucum() {
    try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
      service = new UcumEssenceService(essence);
    } catch (IOException | UcumException e) {
      throw new PosologyException("the UCUM library can't read its own ucum-essence.xml", e);
    }
  }

  boolean isUnit(String code) {
    return service.validate(code) == null;
  }

  /** How many of {@code to} one {@code from} is. */
  double factor(String from, String to) {
    if (from.equals(to)) {
      return 1;
    }
    try {
      String converted = service.convert(new Decimal("1"), from, to).asDecimal();
      return new BigDecimal(converted).round(DIGITS).doubleValue();
    } catch (UcumException e) {
      throw new PosologyException("UCUM can't convert " + from + " to " + to, e);
    }
  }
}
